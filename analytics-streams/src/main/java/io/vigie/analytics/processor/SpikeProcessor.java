package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.Buckets;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.PartialKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.schemas.Spike;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Collects detection buckets and judges each, in order, once the time of all partitions has passed its end: verdicts
 * depend on what was published, never on how fast it came.
 */
public final class SpikeProcessor implements Processor<String, Signal, String, Spike> {

    private static final String UP_TO = "up-to";

    private final DetectionParts parts;
    private final SpikeRecords records;
    private final Counters counters;
    private final Set<BucketKey> changed = new HashSet<>();

    private ProcessorContext<String, Spike> context;

    private KeyValueStore<String, Long> judged;

    private BucketBook buckets;

    private DetectorBook detectors;

    private BucketJudge judge;

    private SpikeTeller teller;

    public SpikeProcessor(DetectionParts parts, Clock clock, Counters counters) {
        this.parts = parts;
        this.records = new SpikeRecords(new Buckets(parts.detector().config().bucket()), clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Spike> processorContext) {
        context = processorContext;
        judged = context.getStateStore(StoreNames.JUDGED);
        buckets = BucketBook.in(context);
        detectors = DetectorBook.in(context, parts.detector().config());
        judge = new BucketJudge(parts.detector(), parts.functions(), buckets, detectors);
        teller = new SpikeTeller(context, buckets, records);
    }

    @Override
    public void process(Record<String, Signal> record) {
        if (record.value() instanceof Signal.Delta delta) {
            collect(delta.key(), delta.partial());
        } else if (record.value() instanceof Signal.Watermark watermark) {
            long bucket = records.buckets().at(watermark.millis());
            judgeBefore(bucket);
            peekInto(bucket);
        }
    }

    private void collect(PartialKey key, Partial partial) {
        if (parts.ownBrands().contains(key.key().brand())) {
            BucketKey bucket = new BucketKey(key.key(), key.bucket());
            buckets.add(bucket, partial.withoutAuthors());
            changed.add(bucket);
        }
    }

    private void judgeBefore(long end) {
        for (long bucket = nextFrom(firstUnjudged(), end); bucket < end; bucket = nextFrom(bucket + 1, end)) {
            judge.judge(bucket).forEach(this::tell);
            buckets.forgetBefore(bucket - DetectorConfig.MAX_WINDOW);
            judged.put(UP_TO, bucket + 1);
        }
    }

    /** The next bucket to judge: every one while a spike is open, else the next in which anything was heard. */
    private long nextFrom(long bucket, long end) {
        return detectors.open().isEmpty() ? buckets.firstBetween(bucket, end).orElse(end) : bucket;
    }

    private long firstUnjudged() {
        @Nullable Long upTo = judged.get(UP_TO);
        return upTo == null ? 0 : upTo;
    }

    private void peekInto(long bucket) {
        Set<BucketKey> now =
                changed.stream().filter(key -> key.bucket() == bucket).collect(Collectors.toSet());
        changed.removeIf(key -> key.bucket() <= bucket);
        List<Finding> opened = judge.peek(now);
        opened.forEach(this::tell);
    }

    private void tell(Finding finding) {
        teller.tell(finding).ifPresent(spike -> {
            context.forward(
                    new Record<>(spike.getBrand(), spike, spike.getDetectedAt().toEpochMilli()));
            counters.spike(spike.getState().name(), spike.getKind().name());
        });
    }
}
