package io.vigie.analytics.detect;

import java.util.ArrayList;
import java.util.List;

/** Weighs the recent past together with the bucket at hand, over every window; changes nothing. */
final class Judge {

    private final DetectorConfig config;
    private final double priorDispersion;
    private final List<Integer> shortWindows;
    private final double bucketsPerHour;

    Judge(DetectorConfig config) {
        this.config = config;
        this.priorDispersion = config.baseline().priorDispersion();
        this.bucketsPerHour = 3600.0 / config.bucket().toSeconds();
        this.shortWindows =
                config.windows().stream().filter(DetectorConfig::isShort).toList();
    }

    /**
     * Negative-binomial evidence: variance = dispersion x mean + mean² x (relative variances of level and factors), so
     * that both the unrest of the counts and the ignorance of a young baseline widen what is ordinary.
     */
    List<WindowEvidence> volume(DetectorState state, long bucket, Counts counts, double expected) {
        return windows(state, bucket, counts, expected, TailScore::negativeBinomial);
    }

    /** The same for too few: the lower tail. */
    List<WindowEvidence> below(DetectorState state, long bucket, Counts counts, double expected) {
        return windows(state, bucket, counts, expected, TailScore::negativeBinomialBelow);
    }

    private List<WindowEvidence> windows(DetectorState state, long bucket, Counts counts, double expected, Tail tail) {
        List<WindowEvidence> evidence = new ArrayList<>(config.windows().size());
        for (int window : config.windows()) {
            LongPast.Sum before = state.past.before(bucket, window);
            long observed = before.volume() + counts.volume();
            double mean = before.expected() + expected;
            double score = tail.score(observed, mean, variance(state, evidence.size(), mean));
            evidence.add(new WindowEvidence(observed, mean, score, length(bucket, window)));
        }
        return evidence;
    }

    /** Evidence of a count against a mean and a variance. */
    private interface Tail {
        double score(long count, double mean, double variance);
    }

    /** What the score of a window would be if nothing had been heard in it. */
    double ofSilence(DetectorState state, int index, WindowEvidence window) {
        return TailScore.negativeBinomialBelow(0, window.expected(), variance(state, index, window.expected()));
    }

    private static int length(long bucket, int window) {
        return DetectorConfig.isShort(window) ? window : LongPast.buckets(bucket, window / LongPast.STEP) + 1;
    }

    /** The same, with scores that count as they would if the key's tail were the nominal one. */
    Judgement calibrated(DetectorState state, List<WindowEvidence> raw) {
        Judgement result = Judgement.NONE;
        for (int i = 0; i < raw.size(); i++) {
            WindowEvidence window =
                    raw.get(i).withScore(state.tail.calibrated(i, raw.get(i).score()));
            result = result.with(window, config.minimumCount());
        }
        return result;
    }

    /** Beta-binomial evidence on negative mentions among those with a sentiment judgement. */
    Judgement share(DetectorState state, Counts counts) {
        Judgement result = Judgement.NONE;
        double prior = config.baseline().priorNegativeShare();
        double usual = state.share.mean(prior);
        for (int window : shortWindows) {
            long negatives = state.past.negatives(window - 1) + counts.negatives();
            long scored = state.past.scored(window - 1) + counts.scored();
            double score = state.share.score(negatives, scored, prior);
            result = result.with(new WindowEvidence(negatives, usual * scored, score, window), config.minimumCount());
        }
        return result;
    }

    /** The count of the fixed threshold's window, if one is configured; no evidence in the statistical sense. */
    Judgement fixed(DetectorState state, Counts counts, double expected) {
        FixedThreshold threshold = config.fixedThreshold();
        if (threshold == null) {
            return Judgement.NONE;
        }
        int past = threshold.windowBuckets() - 1;
        long observed = state.past.volume(past) + counts.volume();
        double mean = state.past.expected(past) + expected;
        WindowEvidence window = new WindowEvidence(observed, mean, 0, past + 1);
        return new Judgement(window, observed >= threshold.count() ? window : WindowEvidence.NONE);
    }

    /** Variance of a window's count. */
    double variance(DetectorState state, int index, double mean) {
        return state.dispersion.of(index, priorDispersion) * mean + mean * mean * ignorance(state, index);
    }

    /** Relative variance of the expectation of a window. */
    double ignorance(DetectorState state, int index) {
        double hours = config.windows().get(index) / bucketsPerHour;
        return longDispersion(state) / state.level.weight() + state.profile.relativeVariance(hours);
    }

    /** Dispersion over the longest short window: what a mention is worth as evidence for level and factors. */
    double longDispersion(DetectorState state) {
        return state.dispersion.of(shortWindows.size() - 1, priorDispersion);
    }

    NegativeShare share(DetectorState state, SpikeTotals totals) {
        double prior = config.baseline().priorNegativeShare();
        double score = state.share.score(totals.negatives(), totals.scored(), prior);
        return new NegativeShare(totals.negatives(), totals.scored(), state.share.mean(prior), score);
    }
}
