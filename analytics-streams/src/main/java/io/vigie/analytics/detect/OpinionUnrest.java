package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * How many mentions share one opinion, for each window length (Kish's design effect: variance over that of independent mentions,
 * at least 1): threads of one author and copies of one complaint are clumps. A ratio of fading sums, from windows that
 * hold enough to be judged.
 */
final class OpinionUnrest {

    private static final int WINDOWS = ShiftCalibration.WINDOWS.length;

    private final float[] squares = new float[WINDOWS];
    private final float[] windows = new float[WINDOWS];

    /** The estimate raised by its standard error: unrest of a key that is little known is taken on the high side. */
    double of(int index) {
        int overlapping = ShiftCalibration.WINDOWS[index];
        double weight = ShiftCalibration.UNREST_PRIOR * overlapping;
        double known = weight + windows[index];
        double estimate = (ShiftCalibration.PRIOR_UNREST * weight + squares[index]) / known;
        return Math.max(1, estimate) * (1 + Math.sqrt(2 * overlapping / known));
    }

    /** Unrest over the longest window: what a mention is worth as evidence for the mean. */
    double longest() {
        return of(WINDOWS - 1);
    }

    /** Learns from a squared error over the variance of independent mentions. */
    void learn(int index, double square) {
        squares[index] += (float) square;
        windows[index]++;
    }

    void fade(double retained) {
        for (int i = 0; i < WINDOWS; i++) {
            squares[i] *= (float) retained;
            windows[i] *= (float) retained;
        }
    }

    void write(ByteBuffer out) {
        StateBytes.putFloats(out, squares);
        StateBytes.putFloats(out, windows);
    }

    void read(ByteBuffer in) {
        StateBytes.getFloats(in, squares);
        StateBytes.getFloats(in, windows);
    }
}
