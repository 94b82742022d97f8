package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * Variance over mean of the counts of each window length, at least 1: a ratio of fading sums, so that sparse keys
 * weigh by mentions, not by empty buckets, and start from a prior. One per length, because bursts of interest
 * make the buckets of an hour alike.
 */
final class Dispersion {

    private final int[] windows;
    private final float[] squares;
    private final float[] means;

    Dispersion(int[] windows) {
        this.windows = windows;
        this.squares = new float[windows.length];
        this.means = new float[windows.length];
    }

    /** The estimate raised by its standard error: unrest of a key that is little known is taken on the high side. */
    double of(int index, double prior) {
        int overlapping = overlapping(windows[index]);
        double weight = Calibration.DISPERSION_PRIOR * overlapping;
        double estimate = Math.max(1, (prior * weight + squares[index]) / (weight + means[index]));
        double mentions = (weight + means[index]) / overlapping;
        return estimate * (1 + Math.sqrt(2 / mentions));
    }

    /** Windows learnt from that hold the same bucket: short ones follow each other by a bucket, long ones by a step. */
    private static int overlapping(int window) {
        return DetectorConfig.isShort(window) ? window : window / LongPast.STEP;
    }

    /** Learns from a squared error beyond what the baseline's own uncertainty explains. */
    void learn(int index, double square, double mean, double retained) {
        squares[index] = (float) (squares[index] * retained + square);
        means[index] = (float) (means[index] * retained + mean);
    }

    void write(ByteBuffer out) {
        StateBytes.putFloats(out, squares);
        StateBytes.putFloats(out, means);
    }

    void read(ByteBuffer in) {
        StateBytes.getFloats(in, squares);
        StateBytes.getFloats(in, means);
    }
}
