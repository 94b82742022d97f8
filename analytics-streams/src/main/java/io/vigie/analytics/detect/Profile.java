package io.vigie.analytics.detect;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Time-of-day and weekday factors, each the mean of a gamma posterior around one: with few mentions a factor stays near
 * one, with many it follows them. Between the middles of two hours the factor is interpolated. The factors in use
 * are fixed on entering an hour.
 */
final class Profile {

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final float HALF = 0.5f;

    private final float[] hourCount = new float[HOURS];
    private final float[] hourTime = new float[HOURS];
    private final float[] dayCount = new float[DAYS];
    private final float[] dayTime = new float[DAYS];
    /** Factors of the last, this and the next hour, and of the day. */
    private final float[] inUse = {1, 1, 1, 1};

    private float hourVariance = HALF;
    private float dayVariance = HALF;
    private int hourInUse = -1;

    /** Fixes the factors for an hour of the week; dispersion scales how little a mention is worth. */
    void enter(int hourOfWeek, double dispersion) {
        if (hourOfWeek == hourInUse) {
            return;
        }
        hourInUse = hourOfWeek;
        int hour = hourOfWeek % HOURS;
        double hourly = rate(hourCount, hourTime);
        double hourPrior = Calibration.HOUR_PRIOR * dispersion;
        for (int i = 0; i < 3; i++) {
            int index = (hour + HOURS - 1 + i) % HOURS;
            inUse[i] = StateBytes.rounded(factor(hourCount[index], hourTime[index] * hourly, hourPrior));
        }
        int day = hourOfWeek / HOURS;
        double dayPrior = Calibration.WEEKDAY_PRIOR * dispersion;
        inUse[3] = StateBytes.rounded(factor(dayCount[day], dayTime[day] * rate(dayCount, dayTime), dayPrior));
        hourVariance = (float) (dispersion / (hourPrior + hourCount[hour]));
        dayVariance = (float) (dispersion / (dayPrior + dayCount[day]));
    }

    /** Leaves the hour in use, so that the next one is looked up anew. */
    void leaveHour() {
        hourInUse = -1;
        hourVariance = HALF;
        dayVariance = HALF;
        Arrays.fill(inUse, 1);
    }

    /** Factor of the hour in use at a position within it, in [0, 1]. */
    double factor(double position) {
        return ofHour(position) * inUse[3];
    }

    /** Relative variance of the factor over so many hours: how little is known of it. Errors of hours average out. */
    double relativeVariance(double hours) {
        return hourVariance / Math.max(1, hours) + dayVariance;
    }

    void learn(double mentions, double position, Fading fading) {
        int hour = hourInUse % HOURS;
        int day = hourInUse / HOURS;
        fold(hourCount, hour, mentions, fading.hour());
        fold(hourTime, hour, inUse[3], fading.hour());
        fold(dayCount, day, mentions, fading.weekday());
        fold(dayTime, day, ofHour(position), fading.weekday());
    }

    /** The level moved: what was counted is brought to the new level, so that the factors stay as they are. */
    void rescale(double ratio) {
        scale(hourCount, ratio);
        scale(dayCount, ratio);
    }

    private double ofHour(double position) {
        double away = Math.abs(position - 0.5);
        return inUse[1] * (1 - away) + (position < 0.5 ? inUse[0] : inUse[2]) * away;
    }

    private static double factor(double counted, double expected, double prior) {
        return (prior + counted) / (prior + expected);
    }

    private static double rate(float[] count, float[] time) {
        double counted = 0;
        double observed = 0;
        for (int i = 0; i < count.length; i++) {
            counted += count[i];
            observed += time[i];
        }
        return observed == 0 ? 0 : counted / observed;
    }

    private static void scale(float[] counts, double ratio) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = StateBytes.rounded(counts[i] * ratio);
        }
    }

    private static void fold(float[] sums, int index, double value, double retained) {
        sums[index] = StateBytes.rounded(sums[index] * retained + value);
    }

    void write(ByteBuffer out) {
        for (float[] part : parts()) {
            StateBytes.putShortFloats(out, part);
        }
        out.putFloat(hourVariance).putFloat(dayVariance).putInt(hourInUse);
    }

    void read(ByteBuffer in, byte version) {
        for (float[] part : parts()) {
            StateBytes.getShortFloats(in, part, version);
        }
        hourVariance = in.getFloat();
        dayVariance = in.getFloat();
        hourInUse = in.getInt();
    }

    private float[][] parts() {
        return new float[][] {hourCount, hourTime, dayCount, dayTime, inUse};
    }
}
