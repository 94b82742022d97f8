package io.vigie.analytics.processor;

import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Event time of the first half: when a mention was published, how far a tick has come, when a correction was issued, so that
 * of what waits a correction comes after the mentions published before it. A record that tells
 * neither takes the time of its predecessor, so that it reaches the processor and is dead-lettered there: Streams would
 * drop it in silence if it had no time.
 *
 * <p>Never later than the broker wrote the record: state is written under this time, and a broker refuses what lies far
 * ahead of its clock. What a record tells beyond this is ahead, whenever it is read; only where no broker told its time
 * the reader's clock stands for it.
 */
public final class EventTime implements TimestampExtractor {

    private final Clock wallClock;

    public EventTime(Clock wallClock) {
        this.wallClock = wallClock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long time = told(record, Math.max(0, partitionTime));
        long written = record.timestamp() < 0 ? wallClock.millis() : record.timestamp();
        return Math.min(time, written);
    }

    private static long told(ConsumerRecord<Object, Object> record, long before) {
        if (record.value() instanceof Mention mention) {
            return of(mention.getPublishedAt(), before);
        } else if (record.value() instanceof MentionCorrection correction) {
            return of(correction.getIssuedAt(), before);
        }
        return Tick.timeOf(record.headers()).orElse(before);
    }

    private static long of(Instant time, long before) {
        return time.toEpochMilli() < 0 ? before : time.toEpochMilli();
    }
}
