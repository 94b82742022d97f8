package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.BucketKey;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Partial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What was heard in each detection bucket: those to be judged, and the recent past as evidence. */
final class BucketBook {

    private static final FunctionKey FIRST = new FunctionKey("", "");

    private final KeyValueStore<BucketKey, Partial> store;

    /** Nothing lies before it. A range from the very beginning would step over all that was ever deleted. */
    private long oldest;

    private BucketBook(KeyValueStore<BucketKey, Partial> store) {
        this.store = store;
    }

    static BucketBook in(ProcessingContext context) {
        return new BucketBook(context.getStateStore(StoreNames.BUCKETS));
    }

    void add(BucketKey key, Partial more) {
        oldest = Math.min(oldest, key.bucket());
        @Nullable Partial before = store.get(key);
        store.put(key, before == null ? more : before.plus(more));
    }

    /** What was heard of a key in a bucket. */
    Partial get(BucketKey key) {
        @Nullable Partial heard = store.get(key);
        return heard == null ? Partial.EMPTY : heard;
    }

    /** What was heard in a bucket, by key. */
    Map<FunctionKey, Partial> at(long bucket) {
        Map<FunctionKey, Partial> heard = new LinkedHashMap<>();
        try (KeyValueIterator<BucketKey, Partial> entries = store.range(firstOf(bucket), firstOf(bucket + 1))) {
            entries.forEachRemaining(entry -> heard.put(entry.key.key(), entry.value));
        }
        return heard;
    }

    /**
     * The first bucket from one on, and before another, in which anything was heard. Both ends matter: a range over a
     * cached store copies the keys of all it spans.
     */
    OptionalLong firstBetween(long bucket, long end) {
        if (end <= bucket) {
            return OptionalLong.empty();
        }
        try (KeyValueIterator<BucketKey, Partial> entries = store.range(firstOf(bucket), firstOf(end))) {
            return entries.hasNext() ? OptionalLong.of(entries.peekNextKey().bucket()) : OptionalLong.empty();
        }
    }

    /** What was heard of a key in some buckets, the last one given. */
    Partial window(FunctionKey key, long lastBucket, int buckets) {
        Partial sum = Partial.EMPTY;
        for (long bucket = lastBucket - buckets + 1; bucket <= lastBucket; bucket++) {
            sum = sum.plus(get(new BucketKey(key, bucket)));
        }
        return sum;
    }

    /** Deletes what lies before a bucket. */
    void forgetBefore(long bucket) {
        if (bucket <= oldest) {
            return;
        }
        List<BucketKey> old = new ArrayList<>();
        try (KeyValueIterator<BucketKey, Partial> entries = store.range(firstOf(oldest), firstOf(bucket))) {
            entries.forEachRemaining(entry -> old.add(entry.key));
        }
        old.forEach(store::delete);
        oldest = bucket;
    }

    /** Before every key of a bucket: no brand has an empty id. */
    private static BucketKey firstOf(long bucket) {
        return new BucketKey(FIRST, Math.max(0, bucket));
    }
}
