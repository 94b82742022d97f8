package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/** Usual share of negative mentions: a beta distribution whose evidence fades while mentions come in. */
final class ShareBaseline {

    private double negatives;
    private double others;

    double mean(double prior) {
        double weight = Calibration.SHARE_PRIOR;
        return (prior * weight + negatives) / (weight + negatives + others);
    }

    /** Evidence that a share is larger than usual, -log10 p. */
    double score(long negative, long scored, double prior) {
        double known = Calibration.SHARE_PRIOR + negatives + others;
        double concentration = Math.min(known, Calibration.SHARE_CONCENTRATION);
        double a = mean(prior) * concentration;
        return TailScore.betaBinomial(negative, scored, a, Math.max(1, concentration - a));
    }

    void learn(Counts counts, double retained) {
        negatives = negatives * retained + counts.negatives();
        others = others * retained + counts.scored() - counts.negatives();
    }

    void write(ByteBuffer out) {
        out.putDouble(negatives).putDouble(others);
    }

    void read(ByteBuffer in) {
        negatives = in.getDouble();
        others = in.getDouble();
    }
}
