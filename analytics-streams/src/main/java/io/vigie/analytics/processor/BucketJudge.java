package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.detect.Counts;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.DetectorState;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.analytics.detect.Verdict;
import io.vigie.configuration.FunctionConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Has the detector judge a bucket for every key that something was heard of, that has a spike open, or that is missed. */
final class BucketJudge {

    private final SpikeDetector detector;
    private final List<String> functions;
    private final BucketBook buckets;
    private final DetectorBook detectors;
    private final SourceBook sources;
    private final OpinionBook opinions;
    private final Hearing hearing;
    private final VoiceJudge voices;

    BucketJudge(DetectionParts parts, BucketBook buckets, ProcessingContext context) {
        this.detector = parts.detector();
        this.functions = parts.functions();
        this.buckets = buckets;
        this.detectors = DetectorBook.in(context, detector.config());
        this.sources = SourceBook.in(context, detector.config());
        this.opinions = OpinionBook.in(context, detector.config());
        this.voices = new VoiceJudge(parts, detectors, context);
        this.hearing = Hearing.in(context, detector.config().bucket());
        hearing.enter(sources.silent(), sources.silent());
    }

    /** Judges a complete bucket; what is worth telling, in the order to tell it. */
    List<Finding> judge(long bucket) {
        Set<String> silentBefore = sources.silent();
        List<Finding> findings = new ArrayList<>(sources.judge(bucket));
        hearing.enter(silentBefore, sources.silent());
        Map<FunctionKey, Partial> heard = buckets.at(bucket);
        heard.keySet().forEach(key -> meet(key.brand(), bucket));
        Set<FunctionKey> keys = new HashSet<>(heard.keySet());
        keys.addAll(attention(bucket));
        if (hearing.hasChanged(sources.silent())) {
            keys.addAll(detectors.keys());
        }
        keys.stream()
                .flatMap(key -> judge(key, bucket, heard.get(key)).stream().map(verdict -> new Finding(key, verdict)))
                .filter(finding -> !(finding.verdict() instanceof Verdict.Quiet))
                .sorted(Finding.TELLING_ORDER)
                .forEach(findings::add);
        return findings;
    }

    /** Mentions of a judged bucket that are heard far more widely than their brand is used to. */
    List<Voice> voices(long bucket) {
        List<Voice> found = new ArrayList<>();
        buckets.at(bucket).forEach((key, heard) -> {
            if (key.function().equals(FunctionConfig.ALL)) {
                found.addAll(voices.judge(key.brand(), bucket, heard));
            }
        });
        return found;
    }

    /** Counts what sources deliver. */
    void add(Signal.Delivery delivery) {
        sources.add(delivery);
    }

    /** The next bucket to judge although nothing may be heard in it; the other one if there is none before it. */
    long nextFrom(long bucket, long end) {
        if (!detectors.open().isEmpty()) {
            return bucket;
        }
        long next = sources.nextFrom(bucket, end);
        boolean isHourAwaited =
                !detectors.missable().isEmpty() || !opinions.due().isEmpty() || isHeardInHourOf(bucket);
        return isHourAwaited ? Math.min(next, detector.nextMissing(bucket)) : next;
    }

    /** Something was heard in the hour of a bucket, before it. */
    private boolean isHeardInHourOf(long bucket) {
        return buckets.firstBetween(firstOfHour(bucket), bucket) < bucket;
    }

    private long firstOfHour(long bucket) {
        return detector.nextMissing(bucket) + 1 - DetectorConfig.SHORT_WINDOW;
    }

    private Set<FunctionKey> attention(long bucket) {
        Set<FunctionKey> keys = new HashSet<>(detectors.open());
        if (isHourOver(bucket)) {
            keys.addAll(detectors.missable());
            keys.addAll(opinions.due());
            for (long each = firstOfHour(bucket); each < bucket; each++) {
                keys.addAll(buckets.at(each).keySet());
            }
        }
        return keys;
    }

    private boolean isHourOver(long bucket) {
        return detector.nextMissing(bucket) == bucket;
    }

    private List<Verdict> judge(FunctionKey key, long bucket, @Nullable Partial heard) {
        DetectorState state = detectors.get(key, bucket);
        if (heard != null) {
            state.heardFromHistory(heard.traces().replayed());
        }
        List<Verdict> verdicts = hearing.isDeaf(key) ? half(key, state, bucket, heard) : whole(state, bucket, heard);
        if (isHourOver(bucket)) {
            opinions.judge(key, bucket, detector.lastHour(state)).ifPresent(verdicts::add);
        }
        detectors.put(key, state);
        if (heard != null) {
            hearing.learn(key, bucket, heard);
        }
        return verdicts;
    }

    private List<Verdict> whole(DetectorState state, long bucket, @Nullable Partial heard) {
        return heard == null
                ? detector.advance(state, bucket + 1)
                : detector.observe(state, bucket, counts(heard.pane().tally()));
    }

    /** Sources that tell most of the key are silent: what lies before their silence is known, what is in it is not. */
    private List<Verdict> half(FunctionKey key, DetectorState state, long bucket, @Nullable Partial heard) {
        List<Verdict> verdicts = new ArrayList<>();
        if (!hearing.wasDeaf(key)) {
            verdicts.addAll(detector.advance(state, bucket));
        }
        Counts counts = heard == null ? Counts.ZERO : counts(heard.pane().tally());
        verdicts.addAll(detector.observePart(state, bucket, counts));
        return verdicts;
    }

    /** Spikes that open already in a bucket that is not over: counts only grow. */
    List<Finding> peek(Set<FunctionKey> changed, long bucket) {
        List<Finding> opened = new ArrayList<>();
        for (FunctionKey key : changed) {
            Counts counts = counts(buckets.get(key, bucket).pane().tally());
            DetectorState state = detectors.get(key, bucket);
            List<Verdict> verdicts = hearing.isDeaf(key)
                    ? detector.openingsOfPart(state, bucket, counts)
                    : detector.openings(state, bucket, counts);
            verdicts.forEach(verdict -> opened.add(new Finding(key, verdict)));
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
