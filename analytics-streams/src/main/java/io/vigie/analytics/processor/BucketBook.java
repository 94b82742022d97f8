package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** What was heard in each detection bucket: those to be judged, and the recent past as evidence. */
final class BucketBook {

    private final LiveStore<BucketKey, ByFunction<Partial>, Partial> live;

    BucketBook(LiveStore<BucketKey, ByFunction<Partial>, Partial> live) {
        this.live = live;
    }

    /**
     * The book of a task.
     *
     * @param told the last signal of its journal
     */
    static BucketBook in(ProcessingContext context, long told) {
        return new BucketBook(new LiveStore<>(
                context.getStateStore(StoreNames.BUCKETS), BucketKey::firstOf, new BucketGrowth(), told));
    }

    /** Adds what a signal tells of a brand, unless it is there already. */
    void add(String brand, Part part, long number) {
        live.add(List.of(new BucketKey(brand, part.place().bucket())), part, number);
    }

    /** After every signal. */
    void settle(long number) {
        live.settle(number);
    }

    /** After every signal that is told again. */
    void settleTold() {
        live.settleTold();
    }

    /** What was heard of a key in a bucket. */
    Partial get(FunctionKey key, long bucket) {
        @Nullable ByFunction<Partial> brand = live.find(new BucketKey(key.brand(), bucket));
        @Nullable Partial heard = brand == null ? null : brand.find(key.function());
        return heard == null ? new Partial() : heard;
    }

    /** The brands of which anything was heard in a bucket. */
    List<String> brandsAt(long bucket) {
        return live.keys(bucket, bucket + 1).stream().map(BucketKey::brand).toList();
    }

    /** What was heard of a brand in a bucket, by key. */
    Map<FunctionKey, Partial> of(String brand, long bucket) {
        Map<FunctionKey, Partial> heard = new LinkedHashMap<>();
        @Nullable ByFunction<Partial> functions = live.find(new BucketKey(brand, bucket));
        if (functions != null) {
            functions.forEach((function, partial) -> heard.put(new FunctionKey(brand, function), partial));
        }
        return heard;
    }

    /** The bucket behind all of which anything is known. */
    long firstUnknown() {
        return live.timeBehind();
    }

    /** The first bucket from one on, and before another, in which anything was heard; else the other. */
    long firstBetween(long bucket, long end) {
        return end <= bucket ? end : live.firstTime(bucket, end);
    }

    /** What was heard of a key in some buckets, the last one given. */
    Partial window(FunctionKey key, long lastBucket, int buckets) {
        Partial sum = new Partial();
        for (long bucket = lastBucket - buckets + 1; bucket <= lastBucket; bucket++) {
            sum.add(get(key, bucket));
        }
        return sum;
    }

    /** Deletes what lies before a bucket. */
    void forgetBefore(long bucket) {
        live.keys(0, Math.max(0, bucket)).forEach(live::remove);
    }
}
