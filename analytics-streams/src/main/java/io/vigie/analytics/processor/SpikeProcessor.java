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
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Collects detection buckets and judges each, in order, once the time of all partitions has passed its end: verdicts
 * depend on what was published, never on how fast it came.
 */
public final class SpikeProcessor implements Processor<String, Signal.Numbered, String, Spike> {

    /** How often is looked into the bucket that is not over. */
    private static final Duration PEEK_EVERY = Duration.ofMillis(50);

    private static final String UP_TO = "up-to";

    private final DetectionParts parts;
    private final SpikeRecords records;
    private final VoiceRecords voiceRecords;
    private final Counters counters;
    /** What changed since it was last peeked into, by bucket. */
    private final NavigableMap<Long, Set<FunctionKey>> changed = new TreeMap<>();

    /** The bucket that the time of all partitions has reached. */
    private long reached = Long.MIN_VALUE;

    private ProcessorContext<String, Spike> context;

    private KeyValueStore<String, Long> judged;

    private BucketBook buckets;

    private BucketJudge judge;

    private SpikeTeller teller;

    public SpikeProcessor(DetectionParts parts, Clock clock, Counters counters) {
        this.parts = parts;
        this.records = new SpikeRecords(new Buckets(parts.detector().config().bucket()), clock);
        this.voiceRecords = new VoiceRecords(records.buckets(), clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Spike> processorContext) {
        changed.clear();
        reached = Long.MIN_VALUE;
        context = processorContext;
        judged = context.getStateStore(StoreNames.JUDGED);
        buckets = BucketBook.in(context);
        judge = new BucketJudge(parts, buckets, context);
        teller = new SpikeTeller(context, buckets, records);
        Journal.in(context).replay(this::collect);
        context.schedule(PEEK_EVERY, PunctuationType.WALL_CLOCK_TIME, wallClock -> peek());
    }

    @Override
    public void process(Record<String, Signal.Numbered> record) {
        if (record.value().signal() instanceof Signal.Watermark watermark) {
            reached = records.buckets().at(watermark.millis());
            judgeBefore(reached);
        } else if (record.value().signal() instanceof Signal.Delivery delivery) {
            judge.add(delivery);
        } else {
            collect(record.value());
        }
    }

    private void collect(Signal.Numbered signal) {
        if (signal.signal() instanceof Signal.Deltas deltas) {
            deltas.deltas().stream()
                    .filter(delta -> parts.ownBrands().contains(delta.brand()))
                    .forEach(delta -> delta.parts().forEach(part -> collect(delta.brand(), part, signal.number())));
        }
        buckets.settle(signal.number());
    }

    private void collect(String brand, Part part, long number) {
        long bucket = part.place().bucket();
        if (bucket >= firstKept()) {
            buckets.add(brand, part, number);
            Set<FunctionKey> keys = changed.computeIfAbsent(bucket, unknown -> new HashSet<>());
            keys.add(new FunctionKey(brand, FunctionConfig.ALL));
            part.place().functions().forEach(function -> keys.add(new FunctionKey(brand, function)));
        }
    }

    /** The first bucket that is not forgotten yet. */
    private long firstKept() {
        return firstUnjudged() - 1 - DetectorConfig.SHORT_WINDOW;
    }

    private void judgeBefore(long end) {
        for (long bucket = nextFrom(firstUnjudged(), end); bucket < end; bucket = nextFrom(bucket + 1, end)) {
            judge.judge(bucket).forEach(this::tell);
            judge.voices(bucket).forEach(this::tell);
            judged.put(UP_TO, bucket + 1);
            buckets.forgetBefore(firstKept());
        }
    }

    /** The next bucket to judge: the next in which anything was heard, or which has to be judged in silence too. */
    private long nextFrom(long bucket, long end) {
        return buckets.firstBetween(bucket, judge.nextFrom(bucket, end));
    }

    private long firstUnjudged() {
        @Nullable Long upTo = judged.get(UP_TO);
        return upTo == null ? 0 : upTo;
    }

    private void peek() {
        Set<FunctionKey> now = changed.getOrDefault(reached, Set.of());
        changed.headMap(reached, true).clear();
        judge.peek(now, reached).forEach(this::tell);
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
}
