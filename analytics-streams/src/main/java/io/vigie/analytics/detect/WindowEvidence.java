package io.vigie.analytics.detect;

/**
 * What one window shows.
 *
 * @param observed mentions counted (negative mentions, for a share)
 * @param expected the same, as the baseline has it
 * @param score evidence, -log10 of the probability of at least so many, in [0, 300]
 * @param buckets length of the window, in buckets
 */
public record WindowEvidence(long observed, double expected, double score, int buckets) {

    static final WindowEvidence NONE = new WindowEvidence(0, 0, 0, 1);

    WindowEvidence withScore(double other) {
        return new WindowEvidence(observed, expected, other, buckets);
    }

    WindowEvidence orStronger(WindowEvidence other) {
        return other.score > score ? other : this;
    }
}
