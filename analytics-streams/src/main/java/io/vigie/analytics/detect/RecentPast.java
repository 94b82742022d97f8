package io.vigie.analytics.detect;

import java.nio.ByteBuffer;

/**
 * The last buckets before the one at hand: what was counted, what was expected, and whether it may be learnt from. Twice
 * as long as the longest window, so that unrest is learnt from a window only when a whole further window has passed
 * without a spike: a burst that builds up slowly must not pass for unrest before it is seen.
 */
final class RecentPast {

    static final int LENGTH = 2 * DetectorConfig.SHORT_WINDOW;

    /** Buckets after which nothing of one is left. */
    static final int REMEMBERED = DetectorConfig.MAX_WINDOW + 3 * LongPast.STEP;

    static final int SETTLED = DetectorConfig.SHORT_WINDOW;

    private static final int ALL = (1 << LENGTH) - 1;

    private final int[] volume = new int[LENGTH];
    private final int[] negatives = new int[LENGTH];
    private final int[] scored = new int[LENGTH];
    private final float[] expected = new float[LENGTH];
    /** Bit n: the bucket of age n may be learnt from. */
    private int ordinary;

    private int newest;
    private final LongPast longer = new LongPast();

    void push(long bucket, Counts counts, double expectedVolume, Use use) {
        longer.push(bucket, counts.volume(), expectedVolume, use);
        newest = (newest + 1) % LENGTH;
        ordinary = (ordinary << 1 | (use == Use.LEARN ? 1 : 0)) & ALL;
        volume[newest] = counts.volume();
        negatives[newest] = counts.negatives();
        scored[newest] = counts.scored();
        expected[newest] = StateBytes.rounded(expectedVolume);
    }

    /** The buckets before the one at hand, so many, are part of a spike. */
    void exclude(long bucket, int buckets) {
        ordinary &= buckets < LENGTH ? ~((1 << buckets) - 1) : 0;
        longer.exclude(bucket, buckets);
    }

    /** The buckets before the one at hand, so many, teach nothing; they count as before. */
    void unlearn(long bucket, int buckets) {
        ordinary &= buckets < LENGTH ? ~((1 << buckets) - 1) : 0;
        longer.unlearn(bucket, buckets);
    }

    /** What the step that has just ended holds; nothing when any of it is part of a spike, or missing. */
    Counts lastStep() {
        int step = LongPast.STEP;
        return longer.isCounting()
                ? new Counts((int) volume(step), (int) negatives(step), (int) scored(step))
                : Counts.ZERO;
    }

    LongPast longer() {
        return longer;
    }

    /** What a window that ends with a bucket has before it. */
    LongPast.Sum before(long bucket, int window) {
        return DetectorConfig.isShort(window)
                ? new LongPast.Sum(volume(window - 1), expected(window - 1))
                : longer.sum(bucket, window / LongPast.STEP);
    }

    /** A window that unrest may be learnt from, once a stretch as long as the longest short one has followed it. */
    LongPast.Sum settled(long bucket, int window) {
        if (DetectorConfig.isShort(window)) {
            return isSettled(window)
                    ? new LongPast.Sum(sum(volume, SETTLED, window), sum(expected, SETTLED, window))
                    : LongPast.Sum.NOTHING;
        }
        return LongPast.begins(bucket) ? longer.settled(window / LongPast.STEP) : LongPast.Sum.NOTHING;
    }

    /** Every bucket of the settled window may be learnt from. */
    private boolean isSettled(int buckets) {
        int window = ((1 << buckets) - 1) << SETTLED;
        return (ordinary & window) == window;
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
            StateBytes.putShortFloat(out, expected[index(age)]);
        }
        longer.write(out);
    }

    void read(ByteBuffer in, byte version) {
        ordinary = in.getInt();
        for (int i = 0; i < LENGTH; i++) {
            volume[i] = (int) StateBytes.getVar(in);
            negatives[i] = (int) StateBytes.getVar(in);
            scored[i] = (int) StateBytes.getVar(in);
            expected[i] = StateBytes.getShortFloat(in, version);
        }
        newest = LENGTH - 1;
        longer.read(in, version);
    }
}
