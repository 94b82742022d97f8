package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.FeatureSink;
import java.util.Arrays;

/**
 * Sums the weights of a text's features in whole numbers, so that the result does not depend on their order. Reused. Four
 * weights are added at once, as 16-bit lanes of a long; a weight lies there as its value + 128, so that none borrows from the
 * next, and every so often the lanes are emptied.
 */
final class FunctionSums implements FeatureSink {

    private static final int FUNCTIONS = FunctionWeights.FUNCTIONS;
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
    private static final long PLUS_128 = 0x8080_8080_8080_8080L;
    private static final int BIAS = 128;
    private static final int LANE_BITS = Short.SIZE;
    private static final int LANE = (1 << LANE_BITS) - 1;
    /** So many of up to 255 fit a lane. */
    private static final int FULL = LANE / 255;

    private final FunctionWeights weights;
    private final int[] sums = new int[FeatureFamily.COUNT * FUNCTIONS];
    /** By family: weights of functions 0, 2, 4, 6, then those of 1, 3, 5, 7. */
    private final long[] lanes = new long[FeatureFamily.COUNT * 2];
    /** By family: how many weights are in the lanes. */
    private final int[] added = new int[FeatureFamily.COUNT];

    FunctionSums(FunctionWeights weights) {
        this.weights = weights;
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(lanes, 0);
        Arrays.fill(added, 0);
    }

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        int key = FunctionWeights.key(family, hash);
        int place = weights.place(key);
        long known = weights.known(place, key);
        long eight = (weights.weights(place) ^ PLUS_128) & known;
        int index = family.index();
        lanes[2 * index] += eight & EVEN;
        lanes[2 * index + 1] += eight >>> Byte.SIZE & EVEN;
        added[index] -= (int) known;
        if (added[index] == FULL) {
            empty(index);
        }
        return known != 0;
    }

    private void empty(int family) {
        for (int i = 0; i < FUNCTIONS; i++) {
            int lane = (int) (lanes[2 * family + i % 2] >>> (i / 2 * LANE_BITS)) & LANE;
            sums[family * FUNCTIONS + i] += lane - BIAS * added[family];
        }
        lanes[2 * family] = 0;
        lanes[2 * family + 1] = 0;
        added[family] = 0;
    }

    /** After the last feature. */
    void end() {
        for (int family = 0; family < FeatureFamily.COUNT; family++) {
            empty(family);
        }
    }

    /** Logit of a function against none, before length and bias. */
    double of(int function) {
        double sum = 0;
        for (int family = 0; family < FeatureFamily.COUNT; family++) {
            sum += sums[family * FUNCTIONS + function] * weights.scale(family);
        }
        return sum;
    }
}
