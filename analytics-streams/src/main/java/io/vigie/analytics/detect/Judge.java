package io.vigie.analytics.detect;

import java.util.List;

/** Weighs the recent past together with the bucket at hand, over every window; changes nothing. */
final class Judge {

    private final DetectorConfig config;
    private final double priorDispersion;

    Judge(DetectorConfig config) {
        this.config = config;
        this.priorDispersion = config.baseline().priorDispersion();
    }

    /**
     * Negative-binomial evidence: variance = dispersion x mean + mean² x (relative variances of level and factors), so
     * that both the unrest of the counts and the ignorance of a young baseline widen what is ordinary.
     */
    Judgement volume(DetectorState state, Counts counts, double expected) {
        Judgement result = Judgement.NONE;
        double ignorance = ignorance(state);
        List<Integer> windows = config.windows();
        for (int i = 0; i < windows.size(); i++) {
            int past = windows.get(i) - 1;
            long observed = state.past.volume(past) + counts.volume();
            double mean = state.past.expected(past) + expected;
            double variance = variance(state, i, mean, ignorance);
            double score = TailScore.negativeBinomial(observed, mean, variance);
            result = result.with(new WindowEvidence(observed, mean, score, windows.get(i)), config.minimumCount());
        }
        return result;
    }

    /** Beta-binomial evidence on negative mentions among those with a sentiment judgement. */
    Judgement share(DetectorState state, Counts counts) {
        Judgement result = Judgement.NONE;
        double prior = config.baseline().priorNegativeShare();
        double usual = state.share.mean(prior);
        for (int window : config.windows()) {
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
    double variance(DetectorState state, int index, double mean, double ignorance) {
        return state.dispersion.of(index, priorDispersion) * mean + mean * mean * ignorance;
    }

    /** Relative variance of the expectation itself. */
    double ignorance(DetectorState state) {
        return longDispersion(state) / state.level.weight() + state.profile.relativeVariance();
    }

    /** Dispersion over the longest window: what a mention is worth as evidence for level and factors. */
    double longDispersion(DetectorState state) {
        return state.dispersion.of(config.windows().size() - 1, priorDispersion);
    }

    NegativeShare share(DetectorState state, SpikeTotals totals) {
        double prior = config.baseline().priorNegativeShare();
        double score = state.share.score(totals.negatives(), totals.scored(), prior);
        return new NegativeShare(totals.negatives(), totals.scored(), state.share.mean(prior), score);
    }
}
