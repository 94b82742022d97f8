package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.detect.Counts;
import io.vigie.analytics.detect.DetectorState;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.analytics.detect.Verdict;
import io.vigie.configuration.FunctionConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has the detector judge a bucket for every key that something was heard of, that has a spike open, or that is missed. */
final class BucketJudge {

    private final SpikeDetector detector;
    private final List<String> functions;
    private final BucketBook buckets;
    private final DetectorBook detectors;

    BucketJudge(SpikeDetector detector, List<String> functions, BucketBook buckets, DetectorBook detectors) {
        this.detector = detector;
        this.functions = functions;
        this.buckets = buckets;
        this.detectors = detectors;
    }

    /** Judges a complete bucket; what is worth telling, in the order to tell it. */
    List<Finding> judge(long bucket) {
        Map<FunctionKey, Partial> heard = buckets.at(bucket);
        heard.keySet().forEach(key -> meet(key.brand(), bucket));
        Set<FunctionKey> keys = new HashSet<>(heard.keySet());
        keys.addAll(attention(bucket));
        return keys.stream()
                .flatMap(key -> judge(key, bucket, heard.get(key)).stream().map(verdict -> new Finding(key, verdict)))
                .filter(finding -> !(finding.verdict() instanceof Verdict.Quiet))
                .sorted(Finding.TELLING_ORDER)
                .toList();
    }

    /** The next bucket to judge although nothing may be heard in it; the other one if there is none before it. */
    long nextFrom(long bucket, long end) {
        if (!detectors.open().isEmpty()) {
            return bucket;
        }
        return detectors.missable().isEmpty() ? end : Math.min(end, detector.nextMissing(bucket));
    }

    private Set<FunctionKey> attention(long bucket) {
        Set<FunctionKey> keys = new HashSet<>(detectors.open());
        if (detector.nextMissing(bucket) == bucket) {
            keys.addAll(detectors.missable());
        }
        return keys;
    }

    private List<Verdict> judge(FunctionKey key, long bucket, @Nullable Partial heard) {
        DetectorState state = detectors.get(key, bucket);
        if (heard != null) {
            state.heardFromHistory(heard.traces().replayed());
        }
        List<Verdict> verdicts = heard == null
                ? detector.advance(state, bucket + 1)
                : detector.observe(state, bucket, counts(heard.pane().tally()));
        detectors.put(key, state);
        return verdicts;
    }

    /** Spikes that open already in a bucket that is not over: counts only grow. */
    List<Finding> peek(Set<FunctionKey> changed, long bucket) {
        List<Finding> opened = new ArrayList<>();
        for (FunctionKey key : changed) {
            Counts counts = counts(buckets.get(key, bucket).pane().tally());
            Verdict verdict = detector.peek(detectors.get(key, bucket), bucket, counts);
            if (verdict instanceof Verdict.Opened) {
                opened.add(new Finding(key, verdict));
            }
        }
        opened.sort(Finding.TELLING_ORDER);
        return opened;
    }

    /** All functions of a brand start together: that one was silent so far is knowledge too. */
    private void meet(String brand, long bucket) {
        if (!detectors.knows(new FunctionKey(brand, FunctionConfig.ALL))) {
            functions.forEach(function -> start(new FunctionKey(brand, function), bucket));
            start(new FunctionKey(brand, FunctionConfig.ALL), bucket);
        }
    }

    private void start(FunctionKey key, long bucket) {
        detectors.put(key, DetectorState.startingAt(bucket, detector.config()));
    }

    private static Counts counts(Tally tally) {
        long scored = tally.volume() - tally.unsure();
        return new Counts(Math.toIntExact(tally.volume()), Math.toIntExact(tally.negative()), Math.toIntExact(scored));
    }
}
