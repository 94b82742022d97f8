package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * The last buckets before the one at hand: what was counted, what was expected, and whether it may be learnt from. Twice
 * as long as the longest window, so that unrest is learnt from a window only when a whole further window has passed
 * without a spike: a burst that builds up slowly must not pass for unrest before it is seen.
 */
final class RecentPast {

    static final int LENGTH = 2 * DetectorConfig.MAX_WINDOW;
    static final int SETTLED = DetectorConfig.MAX_WINDOW;

    private static final int ALL = (1 << LENGTH) - 1;

    private final int[] volume = new int[LENGTH];
    private final int[] negatives = new int[LENGTH];
    private final int[] scored = new int[LENGTH];
    private final float[] expected = new float[LENGTH];
    /** Bit n: the bucket of age n may be learnt from. */
    private int ordinary;

    private int newest;

    void push(Counts counts, double expectedVolume, boolean isOrdinary) {
        newest = (newest + 1) % LENGTH;
        ordinary = (ordinary << 1 | (isOrdinary ? 1 : 0)) & ALL;
        volume[newest] = counts.volume();
        negatives[newest] = counts.negatives();
        scored[newest] = counts.scored();
        expected[newest] = (float) expectedVolume;
    }

    /** The youngest buckets are part of a spike. */
    void exclude(int buckets) {
        ordinary &= ~((1 << buckets) - 1);
    }

    /** Every bucket of the settled window may be learnt from. */
    boolean isSettled(int buckets) {
        int window = ((1 << buckets) - 1) << SETTLED;
        return (ordinary & window) == window;
    }

    long settledVolume(int buckets) {
        return sum(volume, SETTLED, buckets);
    }

    double settledExpected(int buckets) {
        return sum(expected, SETTLED, buckets);
    }

    long volume(int buckets) {
        return sum(volume, 0, buckets);
    }

    long negatives(int buckets) {
        return sum(negatives, 0, buckets);
    }

    long scored(int buckets) {
        return sum(scored, 0, buckets);
    }

    double expected(int buckets) {
        return sum(expected, 0, buckets);
    }

    private double sum(float[] values, int youngest, int buckets) {
        double sum = 0;
        for (int age = youngest; age < youngest + buckets; age++) {
            sum += values[index(age)];
        }
        return sum;
    }

    private long sum(int[] counts, int youngest, int buckets) {
        long sum = 0;
        for (int age = youngest; age < youngest + buckets; age++) {
            sum += counts[index(age)];
        }
        return sum;
    }

    private int index(int age) {
        return Math.floorMod(newest - age, LENGTH);
    }

    void write(ByteBuffer out) {
        out.putInt(ordinary);
        for (int age = LENGTH - 1; age >= 0; age--) {
            StateBytes.putVar(out, volume[index(age)]);
            StateBytes.putVar(out, negatives[index(age)]);
            StateBytes.putVar(out, scored[index(age)]);
            out.putFloat(expected[index(age)]);
        }
    }

    void read(ByteBuffer in) {
        ordinary = in.getInt();
        for (int i = 0; i < LENGTH; i++) {
            volume[i] = (int) StateBytes.getVar(in);
            negatives[i] = (int) StateBytes.getVar(in);
            scored[i] = (int) StateBytes.getVar(in);
            expected[i] = in.getFloat();
        }
        newest = LENGTH - 1;
    }
}
