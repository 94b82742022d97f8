package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/** Judged mentions, and negative ones among them, of the last blocks of some hours. Age 0 is the one that is running. */
final class OpinionPast {

    /** The longest window, and what follows a window that is learnt from. */
    static final int LENGTH = ShiftCalibration.LONGEST + ShiftCalibration.SETTLED;

    private static final long ALL = (1L << LENGTH) - 1;

    private final int[] negatives = new int[LENGTH];
    private final int[] scored = new int[LENGTH];
    /** Bit n: the block of age n is of no shift that was told. */
    private long ordinary = ALL;

    private int newest;

    void add(Counts counts) {
        negatives[newest] += counts.negatives();
        scored[newest] += counts.scored();
    }

    /** Begins another block. */
    void begin() {
        newest = (newest + 1) % LENGTH;
        ordinary = (ordinary << 1 | 1) & ALL;
        negatives[newest] = 0;
        scored[newest] = 0;
    }

    int negatives(int age) {
        return negatives[index(age)];
    }

    int scored(int age) {
        return scored[index(age)];
    }

    /** The newest blocks, so many, are part of a shift. */
    void exclude(int blocks) {
        ordinary &= -(1L << blocks);
    }

    /** None of so many blocks, the youngest of some age, is part of a shift. */
    boolean isOrdinary(int age, int blocks) {
        long window = ((1L << blocks) - 1) << age;
        return (ordinary & window) == window;
    }

    private int index(int age) {
        return Math.floorMod(newest - age, LENGTH);
    }

    void write(ByteBuffer out) {
        out.putLong(ordinary);
        for (int age = LENGTH - 1; age >= 0; age--) {
            StateBytes.putVar(out, negatives(age));
            StateBytes.putVar(out, scored(age));
        }
    }

    void read(ByteBuffer in) {
        ordinary = in.getLong();
        for (int i = 0; i < LENGTH; i++) {
            negatives[i] = (int) StateBytes.getVar(in);
            scored[i] = (int) StateBytes.getVar(in);
        }
        newest = LENGTH - 1;
    }
}
