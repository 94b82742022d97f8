package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Buckets;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.schemas.Spike;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Collects detection buckets and judges each, in order, once the time of all partitions has passed its end: verdicts
 * depend on what was published, never on how fast it came.
 */
public final class SpikeProcessor implements Processor<String, Signal.Numbered, String, Spike> {

    /** How often is looked into the bucket that is not over. */
    private static final Duration PEEK_EVERY = Duration.ofMillis(50);

    /** Brands judged at a time, some nine keys each: no transaction may last as long as the judging of a million keys. */
    private static final int MOST_BRANDS = 250;

    /**
     * Wall-clock time after which judging is interrupted: a transaction lasts ten seconds at most, and one thread has many tasks, each of
     * which may judge twice in one transaction.
     */
    private static final long MOST_MILLIS = 500;

    private final DetectionParts parts;
    private final Clock clock;
    private final SpikeRecords records;
    private final VoiceRecords voiceRecords;
    private final Counters counters;
    private final GrowingBuckets growing = new GrowingBuckets();

    /** The bucket that the time of all partitions has reached; 0 until it is told. */
    private long reached;

    /** Buckets that are over were left to the next transaction. */
    private boolean isLeft;

    private ProcessorContext<String, Spike> context;

    private BucketBook buckets;

    private BucketJudge judge;

    private SpikeTeller teller;

    public SpikeProcessor(DetectionParts parts, Clock clock, Counters counters) {
        this.parts = parts;
        this.clock = clock;
        this.records = new SpikeRecords(new Buckets(parts.detector().config().bucket()), clock);
        this.voiceRecords = new VoiceRecords(records.buckets(), clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Spike> processorContext) {
        growing.clear();
        reached = 0;
        noteLeft(false);
        context = processorContext;
        Journal journal = Journal.in(context);
        buckets = BucketBook.in(context, journal.last());
        judge = new BucketJudge(parts, buckets, context);
        teller = new SpikeTeller(context, buckets, records);
        journal.replay(signal -> {
            collect(signal);
            buckets.settleTold();
        });
        judge.resume();
        context.schedule(PEEK_EVERY, PunctuationType.WALL_CLOCK_TIME, wallClock -> look());
    }

    @Override
    public void process(Record<String, Signal.Numbered> record) {
        if (record.value().signal() instanceof Signal.Watermark watermark) {
            reached = records.buckets().at(watermark.millis());
            judge();
        } else if (record.value().signal() instanceof Signal.Delivery delivery) {
            judge.add(delivery);
        } else {
            collect(record.value());
            buckets.settle(record.value().number());
        }
    }

    private void collect(Signal.Numbered signal) {
        if (signal.signal() instanceof Signal.Deltas deltas) {
            for (Signal.Delta delta : deltas.deltas()) {
                if (parts.ownBrands().contains(delta.brand())) {
                    delta.parts().forEach(part -> collect(delta.brand(), part, signal.number()));
                }
            }
        }
    }

    private void collect(String brand, Part part, long number) {
        long bucket = part.place().bucket();
        if (bucket >= firstKept()) {
            buckets.add(brand, part, number);
            if (bucket >= reached) {
                growing.add(brand, part);
            }
        }
    }

    /** The first bucket that is not forgotten yet. */
    private long firstKept() {
        return judge.firstUnjudged() - 1 - DetectorConfig.SHORT_WINDOW;
    }

    /**
     * What is over, but only some brands of the last bucket: the rest of them has time until the next one is over. When time has
     * jumped there may be many buckets before it; what a transaction has no time for is left to the next.
     */
    private void judge() {
        long until = clock.millis() + MOST_MILLIS;
        boolean isMore = judgePiece(reached - 1, until);
        while (isMore && clock.millis() < until) {
            isMore = judgePiece(reached - 1, until);
        }
        if (!isMore) {
            judgePiece(reached, until);
        }
        noteLeft(judge.nextBefore(reached) < reached);
    }

    private void noteLeft(boolean left) {
        if (left != isLeft) {
            isLeft = left;
            counters.judging(left);
        }
    }

    /** Judges some brands of the first bucket that is not judged before another; whether there was such a bucket. */
    private boolean judgePiece(long end, long until) {
        long bucket = judge.nextBefore(end);
        if (bucket >= end) {
            return false;
        }
        if (!judge.isWithin()) {
            judge.enter(bucket).forEach(this::tell);
        }
        judge.judge(MOST_BRANDS, () -> clock.millis() >= until).forEach(judged -> {
            judged.findings().forEach(this::tell);
            judged.voices().forEach(this::tell);
        });
        if (!judge.isWithin()) {
            buckets.forgetBefore(firstKept());
        }
        return true;
    }

    /** Into the bucket that is not over, once all is told of those that are. */
    private void look() {
        if (judge.nextBefore(reached) < reached) {
            judge();
        } else {
            peek();
        }
    }

    private void peek() {
        judge.peek(growing.takeDue(reached), reached).forEach(this::tell);
    }

    private void tell(Voice voice) {
        FunctionKey whole = new FunctionKey(voice.key().brand(), FunctionConfig.ALL);
        voiceRecords.of(voice, buckets.get(whole, voice.bucket())).forEach(this::forward);
    }

    private void forward(Spike spike) {
        context.forward(
                new Record<>(spike.getBrand(), spike, spike.getDetectedAt().toEpochMilli()));
        counters.spike(spike.getState().name(), spike.getKind().name());
    }

    private void tell(Finding finding) {
        if (finding.isOfSource() && context.taskId().partition() != 0) {
            return; // all tasks know, one tells
        }
        teller.tell(finding).ifPresent(this::forward);
    }

    @Override
    public void close() {
        noteLeft(false); // to whoever has the task next
    }
}
