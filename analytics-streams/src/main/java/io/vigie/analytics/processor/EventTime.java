package io.vigie.analytics.processor;

import io.vigie.schemas.Mention;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Event time of the mentions topic: when a mention was published, or how far a tick has come. A record that tells
 * neither takes the time of its predecessor, so that it reaches the processor and is dead-lettered there: Streams would
 * drop it in silence if it had no time.
 */
public final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long before = Math.max(0, partitionTime);
        if (record.value() instanceof Mention mention) {
            long published = mention.getPublishedAt().toEpochMilli();
            return published < 0 ? before : published;
        }
        return Tick.timeOf(record.headers()).orElse(before);
    }
}
