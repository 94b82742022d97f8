package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Buckets;
import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.kit.streams.PoisonException;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.Mention;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Lets each mention through once, understood, and keeps the partition's time. An id is remembered after its mention was
 * understood: one that could not be is a dead letter, and may be driven through again.
 */
public final class MentionProcessor implements Processor<String, @Nullable Mention, String, Heard> {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final int IDS_A_SWEEP = 2_000;
    /** A contract of the mentions topic: ingest has clamped what was published later than it was received. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(2);
    /** Of when it was written: more than clocks differ by, and well within the grace, so that nobody is late for it. */
    private static final Duration MOST_AHEAD_OF_WRITING = Duration.ofMinutes(10);

    private final Enricher enricher;
    private final LatePolicy late;
    private final Buckets buckets;
    private final Counters counters;

    private ProcessorContext<String, Heard> context;

    private PartitionClock clock;

    private SeenMentions seen;

    public MentionProcessor(Enricher enricher, LatePolicy late, Buckets buckets, Counters counters) {
        this.enricher = enricher;
        this.late = late;
        this.buckets = buckets;
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Heard> processorContext) {
        context = processorContext;
        clock = PartitionClock.in(context);
        seen = SeenMentions.in(context, late.duplicateMemory());
        context.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> sweep());
    }

    @Override
    public void process(Record<String, @Nullable Mention> record) {
        counters.consumed();
        Mention mention = record.value();
        if (mention == null) {
            tick(record);
        } else {
            check(record, mention);
            hear(record, mention);
        }
    }

    private void tick(Record<String, @Nullable Mention> record) {
        long time = Tick.timeOf(record.headers())
                .orElseThrow(() -> new PoisonException("tick-without-time", "no value, and no time in its header"));
        requireReached(record, Instant.ofEpochMilli(time));
        clock.advanceTo(time);
        counters.ticked();
    }

    private void hear(Record<String, @Nullable Mention> record, Mention mention) {
        long published = mention.getPublishedAt().toEpochMilli();
        long now = clock.advanceTo(published);
        if (seen.get(mention.getMentionId(), now) != null) {
            counters.count(Outcome.DUPLICATE);
            return;
        }
        EnrichedMention enriched = enricher.enrich(mention);
        enriched.setLate(late.isLate(published, now));
        Admission admission = Admission.of(enriched);
        Counted counted = Contribution.counted(enriched, admission.brands());
        seen.put(mention.getMentionId(), HeardMention.of(published, now, counted));
        counters.count(admission.outcome());
        counters.behind(now - published);
        // the partition's own bucket at least: detection never sees a count for a bucket that it has judged
        long bucket = buckets.at(now);
        context.forward(record.withValue(new Heard(enriched, counted, bucket)));
    }

    private void sweep() {
        clock.now().ifPresent(now -> seen.sweep(IDS_A_SWEEP, now));
    }

    private static void check(Record<String, @Nullable Mention> record, Mention mention) {
        Instant published = mention.getPublishedAt();
        if (published.toEpochMilli() < 0) {
            throw new PoisonException("published-before-1970", "published_at is " + published);
        }
        if (published.isAfter(mention.getReceivedAt().plus(MOST_AHEAD))) {
            throw new PoisonException(
                    "published-after-received",
                    "published_at " + published + " is after received_at " + mention.getReceivedAt());
        }
        requireReached(record, published);
    }

    /**
     * One time of the future would make everything until then late, for everybody. {@link EventTime} lets no record be later
     * than it was written, so that whoever reads it again, and later, decides alike.
     */
    private static void requireReached(Record<String, @Nullable Mention> record, Instant time) {
        Instant written = Instant.ofEpochMilli(record.timestamp());
        if (time.isAfter(written.plus(MOST_AHEAD_OF_WRITING))) {
            throw new PoisonException(
                    "time-ahead",
                    time + " lies more than " + MOST_AHEAD_OF_WRITING + " ahead of its writing, " + written);
        }
    }
}
