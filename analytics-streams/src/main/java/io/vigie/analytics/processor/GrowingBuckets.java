package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.detect.Counts;
import io.vigie.configuration.FunctionConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many mentions each key has in the buckets that are not over, and which keys have enough more that it is worth looking
 * whether a spike opens. A memory only: what {@link BucketBook} holds need not be fetched for it.
 */
final class GrowingBuckets {

    private final NavigableMap<Long, Bucket> buckets = new TreeMap<>();

    private static final class Bucket {
        private final Map<FunctionKey, Growing> keys = new HashMap<>();
        private List<Growing> due = new ArrayList<>();

        private void add(FunctionKey key, Tally some) {
            Growing growing = keys.computeIfAbsent(key, Growing::new);
            growing.volume += some.volume();
            growing.negative += some.negative();
            growing.unsure += some.unsure();
            if (!growing.isDue && growing.volume > growing.spared) {
                growing.isDue = true;
                due.add(growing);
            }
        }
    }

    /** A key in a bucket that is not over. */
    static final class Growing {
        private final FunctionKey key;
        private long volume;
        private long negative;
        private long unsure;
        private long spared;
        private boolean isDue;

        private Growing(FunctionKey key) {
            this.key = key;
        }

        FunctionKey key() {
            return key;
        }

        /** What was heard in it, since the task started. */
        Counts heard() {
            return new Counts(Math.toIntExact(volume), Math.toIntExact(negative), Math.toIntExact(volume - unsure));
        }

        /** It is not worth looking before it has more than so many mentions more. */
        void spare(long more) {
            spared = volume + more;
        }
    }

    void clear() {
        buckets.clear();
    }

    /** Counts a part of a signal about a brand, in each of its keys. */
    void add(String brand, Part part) {
        Bucket bucket = buckets.computeIfAbsent(part.place().bucket(), unknown -> new Bucket());
        Tally tally = part.sum().pane().tally();
        bucket.add(new FunctionKey(brand, FunctionConfig.ALL), tally);
        part.place().functions().forEach(function -> bucket.add(new FunctionKey(brand, function), tally));
    }

    /** Keys of a bucket that are worth a look, once; earlier buckets are over and forgotten. */
    List<Growing> takeDue(long bucket) {
        buckets.headMap(bucket).clear();
        Bucket now = buckets.get(bucket);
        if (now == null || now.due.isEmpty()) {
            return List.of();
        }
        List<Growing> due = now.due;
        now.due = new ArrayList<>();
        due.forEach(growing -> growing.isDue = false);
        return due;
    }
}
