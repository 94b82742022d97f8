package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.util.Arrays;

/**
 * What each feature says about each of the eight functions, as int8 against "concerns none": a hash table with open
 * addressing, eight weights to a slot. A word that is in it carries the weights of its characters as well. Immutable.
 */
public final class FunctionWeights {

    /** Number of functions, one byte each in a slot. */
    public static final int FUNCTIONS = Long.BYTES;

    private static final int ABSENT = -1;

    private final int[] keys;
    private final long[] weights;
    private final double[] scales;

    private FunctionWeights(int[] keys, long[] weights, double[] scales) {
        this.keys = keys;
        this.weights = weights;
        this.scales = scales;
    }

    /** Fills a table. */
    public static final class Builder {
        private final int[] keys;
        private final long[] weights;

        /** Room for {@code features} features at a load of at most a half. */
        public Builder(int features) {
            keys = new int[Integer.highestOneBit(Math.max(features, 2)) << 2];
            weights = new long[keys.length];
        }

        /** Adds the weights of a feature that is not there yet, the i-th function's in the i-th byte from below. */
        public Builder put(int key, long eightWeights) {
            int slot = slot(key, keys.length);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            weights[slot] = eightWeights;
            return this;
        }

        /**
         * The table.
         *
         * @param scales logit per unit of a weight, by {@link FeatureFamily}
         */
        public FunctionWeights build(double[] scales) {
            return new FunctionWeights(keys.clone(), weights.clone(), scales.clone());
        }
    }

    /** Name of a feature in the table, never 0: one table holds all families. */
    public static int key(FeatureFamily family, int hash) {
        int key = hash + family.index() * 0x9E3779B9;
        return key == 0 ? 1 : key;
    }

    /** Slot of a feature, or -1 when the model does not know it. */
    int find(FeatureFamily family, int hash) {
        int key = key(family, hash);
        int slot = slot(key, keys.length);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return ABSENT;
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Hashes are uniform, so their upper bits are a slot. */
    private static int slot(int key, int slots) {
        return key >>> (Integer.numberOfLeadingZeros(slots) + 1);
    }

    long weights(int slot) {
        return weights[slot];
    }

    double scale(int family) {
        return scales[family];
    }

    /** Number of features. */
    int size() {
        return (int) Arrays.stream(keys).filter(key -> key != 0).count();
    }

    int slots() {
        return keys.length;
    }

    /** Key of the feature in a slot, 0 for an empty one. */
    int key(int slot) {
        return keys[slot];
    }
}
