package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.detect.SpikeDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Judges one bucket after the other, each brand by brand, for every key that something was heard of, that has a spike open, or
 * that is missed. A bucket may be judged in pieces, with transactions between them: what is judged is known by the key.
 */
final class BucketJudge {

    private static final String UP_TO = "up-to";
    private static final String ENTERED = "entered";
    /** With the name of a source that was silent before the bucket that was entered. */
    private static final String SILENT_BEFORE = "silent-before:";
    /** With the name of a source that was given up in the bucket that was entered. */
    private static final String GONE = "gone:";

    private final SpikeDetector detector;
    private final BucketBook buckets;
    private final DetectorBook detectors;
    private final SourceBook sources;
    private final OpinionBook opinions;
    private final BrandJudge brands;
    private final KeyValueStore<String, Long> judged;
    /** Brands of the bucket that was entered which are not judged yet, with the keys to be judged in silence too. */
    private final NavigableMap<String, Set<FunctionKey>> waiting = new TreeMap<>();

    private long firstUnjudged;

    BucketJudge(DetectionParts parts, BucketBook buckets, ProcessingContext context) {
        this.detector = parts.detector();
        this.buckets = buckets;
        this.judged = context.getStateStore(StoreNames.JUDGED);
        this.firstUnjudged = Objects.requireNonNullElse(judged.get(UP_TO), 0L);
        this.detectors = DetectorBook.in(context, detector.config());
        this.sources = SourceBook.in(context, detector.config());
        this.opinions = OpinionBook.in(context, detector.config());
        this.brands = new BrandJudge(parts, new BrandJudge.Books(buckets, detectors, opinions), context);
        brands.enter(sources.silent(), sources.silent(), Set.of());
    }

    /** After a restart, and with all buckets at hand: goes on within the bucket that was entered. */
    void resume() {
        if (isWithin()) {
            enter(firstUnjudged(), noted(SILENT_BEFORE), noted(GONE));
        }
    }

    private void note(String prefix, Set<String> names, long bucket) {
        names.forEach(source -> judged.put(prefix + source, bucket));
    }

    private Set<String> noted(String prefix) {
        Set<String> names = new HashSet<>();
        try (KeyValueIterator<String, Long> all = judged.all()) {
            all.forEachRemaining(entry -> {
                if (entry.key.startsWith(prefix)) {
                    names.add(entry.key.substring(prefix.length()));
                }
            });
        }
        return names;
    }

    private void forget(String prefix) {
        noted(prefix).forEach(source -> judged.delete(prefix + source));
    }

    /** The first bucket that is not judged, or not wholly. */
    long firstUnjudged() {
        return firstUnjudged;
    }

    private void judgedUpTo(long bucket) {
        firstUnjudged = bucket;
        judged.put(UP_TO, bucket);
    }

    /** The first unjudged bucket was entered: it is judged in part. */
    boolean isWithin() {
        return judged.get(ENTERED) != null;
    }

    /** The next bucket to judge before another: the first in which anything was heard, or which is due in silence too. */
    long nextBefore(long end) {
        long first = firstUnjudged();
        return isWithin() ? first : buckets.firstBetween(first, nextInSilence(first, end));
    }

    private long nextInSilence(long bucket, long end) {
        if (end <= bucket || !detectors.open().isEmpty()) {
            return Math.min(bucket, end);
        }
        long next = sources.nextFrom(bucket, end);
        boolean isHourAwaited =
                !detectors.missable().isEmpty() || !opinions.due().isEmpty() || isHeardInHourOf(bucket);
        return isHourAwaited ? Math.min(next, detector.nextMissing(bucket)) : next;
    }

    /** Something was heard in the hour of a bucket, before it. */
    private boolean isHeardInHourOf(long bucket) {
        return buckets.firstBetween(brands.firstOfHour(bucket), bucket) < bucket;
    }

    /** Enters a complete bucket; what is worth telling of sources. */
    List<Finding> enter(long bucket) {
        Set<String> silentBefore = sources.silent();
        List<Finding> findings = sources.judge(bucket);
        judgedUpTo(bucket);
        judged.put(ENTERED, bucket);
        note(SILENT_BEFORE, silentBefore, bucket);
        note(GONE, sources.gone(), bucket);
        enter(bucket, silentBefore, sources.gone());
        return findings;
    }

    private void enter(long bucket, Set<String> silentBefore, Set<String> gone) {
        brands.enter(silentBefore, sources.silent(), gone);
        waiting.clear();
        long first = brands.isHourOver(bucket) ? brands.firstOfHour(bucket) : bucket;
        for (long each = first; each <= bucket; each++) {
            buckets.brandsAt(each).forEach(brand -> waiting.put(brand, Set.of()));
        }
        inSilence(bucket, silentBefore).forEach(key -> waiting.merge(key.brand(), Set.of(key), BucketJudge::union));
    }

    private Set<FunctionKey> inSilence(long bucket, Set<String> silentBefore) {
        if (!silentBefore.equals(sources.silent())) {
            return detectors.keys();
        }
        Set<FunctionKey> keys = new HashSet<>(detectors.open());
        if (brands.isHourOver(bucket)) {
            keys.addAll(detectors.missable());
            keys.addAll(opinions.due());
        }
        return keys;
    }

    private static Set<FunctionKey> union(Set<FunctionKey> some, Set<FunctionKey> more) {
        Set<FunctionKey> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /**
     * Judges brands of the bucket that was entered, at least one; leaves it with the last.
     *
     * @param most so many of them
     * @param isTimeUp asked after each: a key that was silent for weeks costs some thousand times what another does
     */
    List<BrandJudge.Judged> judge(int most, BooleanSupplier isTimeUp) {
        long bucket = firstUnjudged();
        List<BrandJudge.Judged> all = new ArrayList<>();
        while (!waiting.isEmpty() && all.size() < most && (all.isEmpty() || !isTimeUp.getAsBoolean())) {
            var next = waiting.pollFirstEntry();
            all.add(brands.judge(next.getKey(), bucket, next.getValue()));
        }
        if (waiting.isEmpty()) {
            leave(bucket);
        }
        return all;
    }

    private void leave(long bucket) {
        judged.delete(ENTERED);
        forget(SILENT_BEFORE);
        forget(GONE);
        judgedUpTo(bucket + 1);
        brands.enter(sources.silent(), sources.silent(), Set.of());
    }

    /** Counts what sources deliver. */
    void add(Signal.Delivery delivery) {
        sources.add(delivery);
    }

    /**
     * Spikes that open already in a bucket that is not over.
     *
     * @param due keys that are worth a look
     */
    List<Finding> peek(List<GrowingBuckets.Growing> due, long bucket) {
        return brands.peek(due, bucket);
    }
}
