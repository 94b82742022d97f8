package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * The last day by steps of {@value #STEP} buckets: what windows longer than a step are made of, without keeping all buckets.
 * Such a window is the running step and so many whole ones before it. Steps are cut at fixed multiples of their
 * length, so sums do not depend on when a key was first heard.
 */
final class LongPast {

    /** Buckets of a step. */
    static final int STEP = DetectorConfig.SHORT_WINDOW;

    /** Whole steps of the longest window. */
    static final int MOST = DetectorConfig.MAX_WINDOW / STEP;

    /** The running step, and one that is let pass before unrest is learnt from those behind it. */
    private static final int LENGTH = MOST + 2;

    private static final int ALL = (1 << LENGTH) - 1;

    private final long[] volume = new long[LENGTH];
    private final float[] expected = new float[LENGTH];
    /** Bit n: every bucket of the step of age n may be learnt from. */
    private int ordinary;
    /** Bit n: the step of age n counts in windows. */
    private int counting;

    private long running;

    void push(long bucket, int heard, double expectedVolume, Use use) {
        long step = Math.floorDiv(bucket, STEP);
        for (long missed = Math.min(step - running, LENGTH); missed > 0; missed--) {
            begin(step - missed + 1);
        }
        running = step;
        int index = index(step);
        volume[index] += heard;
        expected[index] = StateBytes.rounded(expected[index] + expectedVolume);
        ordinary &= use == Use.LEARN ? ALL : ~1;
        counting &= use == Use.NOTHING ? ~1 : ALL;
    }

    private void begin(long step) {
        ordinary = (ordinary << 1 | 1) & ALL;
        counting = (counting << 1 | 1) & ALL;
        volume[index(step)] = 0;
        expected[index(step)] = 0;
    }

    /** What lies less than so many buckets before the one at hand is part of a spike. */
    void exclude(long bucket, int buckets) {
        counting &= before(bucket, buckets);
        unlearn(bucket, buckets);
    }

    /** What lies less than so many buckets before the one at hand teaches nothing, and counts in windows as before. */
    void unlearn(long bucket, int buckets) {
        ordinary &= before(bucket, buckets);
    }

    private int before(long bucket, int buckets) {
        long first = Math.floorDiv(bucket - buckets, STEP);
        return (int) -(1L << Math.min(LENGTH, Math.max(0, running - first + 1)));
    }

    static boolean begins(long bucket) {
        return Math.floorMod(bucket, STEP) == 0;
    }

    /** Buckets, before the one at hand, of a window of so many whole steps. */
    static int buckets(long bucket, int steps) {
        return Math.floorMod(bucket, STEP) + steps * STEP;
    }

    /** What was heard in these buckets; steps of a spike are left out, because that has been told. */
    Sum sum(long bucket, int steps) {
        return sum(bucket, steps, counting);
    }

    private Sum sum(long bucket, int steps, int wanted) {
        long step = Math.floorDiv(bucket, STEP);
        long heard = 0;
        double mean = 0;
        for (long s = Math.max(step - steps, running - LENGTH + 1); s <= Math.min(step, running); s++) {
            if ((wanted >> (running - s) & 1) == 1) {
                heard += volume[index(s)];
                mean += expected[index(s)];
            }
        }
        return new Sum(heard, mean);
    }

    /** What was heard in these buckets, of a spike or not. */
    Sum heard(long bucket, int steps) {
        return sum(bucket, steps, ALL);
    }

    /** The running step counts in windows. */
    boolean isCounting() {
        return (counting & 1) == 1;
    }

    private boolean isOrdinary(long age) {
        return (ordinary >> age & 1) == 1;
    }

    /** Whole steps that may be learnt from, of so many behind the last one; nothing when they are fewer than half. */
    Sum settled(int steps) {
        long heard = 0;
        double mean = 0;
        int found = 0;
        for (int age = 2; age < 2 + steps; age++) {
            if (isOrdinary(age)) {
                heard += volume[index(running - age)];
                mean += expected[index(running - age)];
                found++;
            }
        }
        return 2 * found < steps ? Sum.NOTHING : new Sum(heard, mean);
    }

    private static int index(long step) {
        return (int) Math.floorMod(step, (long) LENGTH);
    }

    void write(ByteBuffer out) {
        out.putLong(running).putInt(ordinary).putInt(counting);
        for (int i = 0; i < LENGTH; i++) {
            StateBytes.putVar(out, volume[i]);
            StateBytes.putShortFloat(out, expected[i]);
        }
    }

    /** Before version 3 what was not learnt from did not count either. */
    void read(ByteBuffer in, byte version) {
        running = in.getLong();
        ordinary = in.getInt();
        counting = version < 3 ? ordinary : in.getInt();
        for (int i = 0; i < LENGTH; i++) {
            volume[i] = StateBytes.getVar(in);
            expected[i] = StateBytes.getShortFloat(in, version);
        }
    }

    /**
     * Counted and expected.
     *
     * @param volume mentions
     * @param expected mentions expected
     */
    record Sum(long volume, double expected) {
        static final Sum NOTHING = new Sum(0, 0);
    }
}
