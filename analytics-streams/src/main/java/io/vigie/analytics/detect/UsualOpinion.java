package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * Share of negative mentions that a key is used to: a fading mean, and how far each time of day and each weekday is usually off it.
 * These are shrunk to nothing until heard some times, and sum to nothing: a lasting shift is none of them.
 */
final class UsualOpinion {

    private static final int DAYS = 7;
    private static final double LEAST = 0.005;

    private final float[] slotScored = new float[ShiftCalibration.BLOCKS_A_DAY];
    private final float[] slotExcess = new float[ShiftCalibration.BLOCKS_A_DAY];
    private final float[] dayScored = new float[DAYS];
    private final float[] dayExcess = new float[DAYS];
    private float negatives;
    private float scored;
    /** Days learnt from, fading. */
    private float days;

    /** Share to be expected at a time of day and on a weekday. */
    double share(BlockOfWeek at, double prior) {
        double share = mean(prior) + slotEffect(at.slot()) + dayEffect(at.day());
        return Math.max(LEAST, Math.min(1 - LEAST, share));
    }

    private double mean(double prior) {
        return (prior * Calibration.SHARE_PRIOR + negatives) / weight();
    }

    /** Mentions that the mean is known from. */
    double weight() {
        return Calibration.SHARE_PRIOR + scored;
    }

    private double slotEffect(int slot) {
        return effect(slotScored, slotExcess, slot, days);
    }

    private double dayEffect(int day) {
        return effect(dayScored, dayExcess, day, days / DAYS);
    }

    private static double effect(float[] scored, float[] excess, int index, double heard) {
        double allScored = 0;
        double allExcess = 0;
        for (int i = 0; i < scored.length; i++) {
            allScored += scored[i];
            allExcess += excess[i];
        }
        double centred = mean(scored[index], excess[index]) - mean(allScored, allExcess);
        return centred * heard / (heard + ShiftCalibration.PROFILE_PRIOR);
    }

    private static double mean(double scored, double excess) {
        return excess / (scored + Calibration.SHARE_PRIOR);
    }

    /** Learns when opinion is usually off its mean, from so many more negative mentions than expected of a block. */
    void learnProfile(BlockOfWeek at, double more, int judged) {
        float ofSlot = (float) (more + judged * slotEffect(at.slot()));
        float ofDay = (float) (more + judged * dayEffect(at.day()));
        slotExcess[at.slot()] += ofSlot;
        slotScored[at.slot()] += judged;
        dayExcess[at.day()] += ofDay;
        dayScored[at.day()] += judged;
        days += 1f / ShiftCalibration.BLOCKS_A_DAY;
    }

    void learnMean(int negative, int judged) {
        negatives += negative;
        scored += judged;
    }

    /** What was a shift is usual from now on, known no better than from these mentions. */
    void move(double share, long judged) {
        scored = Math.min(scored, (float) judged);
        negatives = (float) (scored * share);
    }

    void fade(double retained) {
        float factor = (float) retained;
        negatives *= factor;
        scored *= factor;
        days *= factor;
        fade(slotScored, factor);
        fade(slotExcess, factor);
        fade(dayScored, factor);
        fade(dayExcess, factor);
    }

    private static void fade(float[] sums, float factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= factor;
        }
    }

    void write(ByteBuffer out) {
        out.putFloat(negatives).putFloat(scored).putFloat(days);
        StateBytes.putFloats(out, slotScored);
        StateBytes.putFloats(out, slotExcess);
        StateBytes.putFloats(out, dayScored);
        StateBytes.putFloats(out, dayExcess);
    }

    void read(ByteBuffer in) {
        negatives = in.getFloat();
        scored = in.getFloat();
        days = in.getFloat();
        StateBytes.getFloats(in, slotScored);
        StateBytes.getFloats(in, slotExcess);
        StateBytes.getFloats(in, dayScored);
        StateBytes.getFloats(in, dayExcess);
    }

    /**
     * A block's place in the company's week.
     *
     * @param slot time of day, in blocks
     * @param day weekday from Monday, 0 to 6
     */
    record BlockOfWeek(int slot, int day) {}
}
