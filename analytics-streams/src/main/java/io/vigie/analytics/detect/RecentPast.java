package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/** The last buckets before the one at hand: what was counted and what was expected. */
final class RecentPast {

    static final int LENGTH = DetectorConfig.MAX_WINDOW;

    private final int[] volume = new int[LENGTH];
    private final int[] negatives = new int[LENGTH];
    private final int[] scored = new int[LENGTH];
    private final float[] expected = new float[LENGTH];
    private int newest;

    void push(Counts counts, double expectedVolume) {
        newest = (newest + 1) % LENGTH;
        volume[newest] = counts.volume();
        negatives[newest] = counts.negatives();
        scored[newest] = counts.scored();
        expected[newest] = (float) expectedVolume;
    }

    long volume(int buckets) {
        return sum(volume, buckets);
    }

    long negatives(int buckets) {
        return sum(negatives, buckets);
    }

    long scored(int buckets) {
        return sum(scored, buckets);
    }

    double expected(int buckets) {
        double sum = 0;
        for (int age = 0; age < buckets; age++) {
            sum += expected[index(age)];
        }
        return sum;
    }

    private long sum(int[] counts, int buckets) {
        long sum = 0;
        for (int age = 0; age < buckets; age++) {
            sum += counts[index(age)];
        }
        return sum;
    }

    private int index(int age) {
        return Math.floorMod(newest - age, LENGTH);
    }

    void write(ByteBuffer out) {
        for (int age = LENGTH - 1; age >= 0; age--) {
            StateBytes.putVar(out, volume[index(age)]);
            StateBytes.putVar(out, negatives[index(age)]);
            StateBytes.putVar(out, scored[index(age)]);
            out.putFloat(expected[index(age)]);
        }
    }

    void read(ByteBuffer in) {
        for (int i = 0; i < LENGTH; i++) {
            volume[i] = (int) StateBytes.getVar(in);
            negatives[i] = (int) StateBytes.getVar(in);
            scored[i] = (int) StateBytes.getVar(in);
            expected[i] = in.getFloat();
        }
        newest = LENGTH - 1;
    }
}
