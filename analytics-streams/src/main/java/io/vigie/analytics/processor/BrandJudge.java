package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.detect.Counts;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.DetectorState;
import io.vigie.analytics.detect.Kind;
import io.vigie.analytics.detect.SpikeDetector;
import io.vigie.analytics.detect.Verdict;
import io.vigie.configuration.FunctionConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Has the detector judge the keys of a brand: those that something was heard of, and those that are asked for in silence. */
final class BrandJudge {

    /** What is found of the brand as a whole may depend on what is found of its functions. */
    private static final Comparator<FunctionKey> BRAND_LAST = Comparator.comparing(
                    (FunctionKey key) -> key.function().equals(FunctionConfig.ALL))
            .thenComparing(FunctionKey::function);

    /** So few mentions more are first asked about. */
    private static final int LEAST_SPARED = 8;

    private final SpikeDetector detector;
    private final List<String> functions;
    private final BucketBook buckets;
    private final DetectorBook detectors;
    private final OpinionBook opinions;
    private final Hearing hearing;
    private final VoiceJudge voices;

    /** Of the buckets from this one on all that was heard was heard by this task, since it started. */
    private final long firstOfTask;

    BrandJudge(DetectionParts parts, Books books, ProcessingContext context) {
        this.detector = parts.detector();
        this.functions = parts.functions();
        this.buckets = books.buckets();
        this.detectors = books.detectors();
        this.opinions = books.opinions();
        this.hearing = Hearing.in(context, detector.config().bucket());
        this.voices = new VoiceJudge(parts, detectors, context);
        this.firstOfTask = buckets.firstUnknown();
    }

    /** What is kept of all brands. */
    record Books(BucketBook buckets, DetectorBook detectors, OpinionBook opinions) {}

    long firstOfHour(long bucket) {
        return detector.nextMissing(bucket) + 1 - DetectorConfig.SHORT_WINDOW;
    }

    boolean isHourOver(long bucket) {
        return detector.nextMissing(bucket) == bucket;
    }

    /** Enters a bucket before which, and after which, these sources were silent, and in which some were given up. */
    void enter(Set<String> silentBefore, Set<String> silentAfter, Set<String> gone) {
        hearing.enter(silentBefore, silentAfter, gone);
    }

    /**
     * Judges a complete bucket.
     *
     * @param inSilence keys of the brand to be judged whether they were heard or not
     * @return what is worth telling, in the order to tell it
     */
    Judged judge(String brand, long bucket, Set<FunctionKey> inSilence) {
        Map<FunctionKey, Partial> heard = buckets.of(brand, bucket);
        if (!heard.isEmpty()) {
            meet(brand, bucket);
        }
        Set<FunctionKey> keys = new HashSet<>(heard.keySet());
        keys.addAll(inSilence);
        if (isHourOver(bucket)) {
            for (long each = firstOfHour(bucket); each < bucket; each++) {
                keys.addAll(buckets.of(brand, each).keySet());
            }
        }
        List<Finding> findings = new ArrayList<>();
        List<Voice> found = new ArrayList<>();
        for (FunctionKey key : keys.stream().sorted(BRAND_LAST).toList()) {
            DetectorState state = detectors.get(key, bucket);
            if (state.nextBucket() <= bucket) { // otherwise it was judged before a restart
                judge(key, state, bucket, heard.get(key)).stream()
                        .filter(verdict -> !(verdict instanceof Verdict.Quiet))
                        .forEach(verdict -> findings.add(new Finding(key, verdict, state.isFromHistory())));
                found.addAll(voices(key, bucket, heard.get(key)));
            }
        }
        findings.sort(Finding.TELLING_ORDER);
        return new Judged(findings, found);
    }

    /**
     * What is worth telling of a brand.
     *
     * @param voices mentions that are heard far more widely than their brand is used to
     */
    record Judged(List<Finding> findings, List<Voice> voices) {}

    private List<Voice> voices(FunctionKey key, long bucket, @Nullable Partial heard) {
        return heard != null && key.function().equals(FunctionConfig.ALL)
                ? voices.judge(key.brand(), bucket, heard)
                : List.of();
    }

    private List<Verdict> judge(FunctionKey key, DetectorState state, long bucket, @Nullable Partial heard) {
        if (heard != null) {
            state.heardFromHistory(heard.traces().replayed());
        }
        List<Verdict> verdicts = hearing.isDeaf(key) ? half(key, state, bucket, heard) : whole(state, bucket, heard);
        if (isHourOver(bucket)) {
            opinions.judge(key, bucket, opinionOfHour(key, state, bucket)).ifPresent(verdicts::add);
        }
        double lost = hearing.giveUpGone(key);
        if (lost > 0) {
            detector.giveUp(state, lost);
        }
        detectors.put(key, state);
        if (heard != null) {
            hearing.learn(key, bucket, heard);
        }
        return verdicts;
    }

    /** That opinion of a brand is worse while a spike of one of its functions is open has been told with that spike. */
    private Counts opinionOfHour(FunctionKey key, DetectorState state, long bucket) {
        boolean isTold = key.function().equals(FunctionConfig.ALL)
                && functions.stream()
                        .map(function -> detectors.get(new FunctionKey(key.brand(), function), bucket))
                        .anyMatch(other -> other.isOpen(Kind.VOLUME) || other.isOpen(Kind.NEGATIVE_SHARE));
        return isTold ? Counts.ZERO : detector.lastHour(state);
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

    /**
     * Spikes that open already in a bucket that is not over: counts only grow.
     *
     * @param due keys that are worth a look
     */
    List<Finding> peek(List<GrowingBuckets.Growing> due, long bucket) {
        List<Finding> opened = new ArrayList<>();
        due.forEach(growing -> opened.addAll(look(growing, bucket)));
        opened.sort(Finding.TELLING_ORDER);
        return opened;
    }

    private List<Finding> look(GrowingBuckets.Growing growing, long bucket) {
        FunctionKey key = growing.key();
        Counts counts =
                bucket < firstOfTask ? counts(buckets.get(key, bucket).pane().tally()) : growing.heard();
        boolean deaf = hearing.isDeaf(key);
        long spare = deaf ? 0 : spare(key, bucket, counts.volume());
        growing.spare(spare);
        if (spare > 0) {
            return List.of();
        }
        DetectorState state = detectors.get(key, bucket);
        List<Verdict> verdicts =
                deaf ? detector.openingsOfPart(state, bucket, counts) : detector.openings(state, bucket, counts);
        return verdicts.stream()
                .map(verdict -> new Finding(key, verdict, state.isFromHistory()))
                .toList();
    }

    /** So many more mentions open nothing, nor do fewer. */
    private long spare(FunctionKey key, long bucket, int volume) {
        if (!detector.mayOpen(detectors.get(key, bucket), bucket)) {
            return Integer.MAX_VALUE;
        }
        int more = volume + LEAST_SPARED;
        while (more > 0 && opens(key, bucket, volume + more)) {
            more /= 2;
        }
        return more;
    }

    private boolean opens(FunctionKey key, long bucket, int volume) {
        return !detector.openings(detectors.get(key, bucket), bucket, Counts.ofVolume(volume))
                .isEmpty();
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
