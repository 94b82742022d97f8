package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What each feature says about each of the eight functions, as int8 against "concerns none". A word that is in it carries the
 * weights of its characters as well. A feature can lie in one place only, so that a look-up is one access without a branch, and
 * those of a text overlap. Immutable.
 */
public final class FunctionWeights {

    /** Number of functions, one byte each of a feature's weights. */
    public static final int FUNCTIONS = Long.BYTES;

    /** By place: key and weights side by side; key 0 in an empty one. */
    private final long[] table;

    private final Displacement places;
    private final KeyFilter filter;
    private final double[] scales;

    private FunctionWeights(long[] table, Displacement places, KeyFilter filter, double[] scales) {
        this.table = table;
        this.places = places;
        this.filter = filter;
        this.scales = scales;
    }

    /** Fills a table. */
    public static final class Builder {
        private int[] keys;
        private long[] weights;
        private int count;

        /** Room for {@code features} features; more are taken, too. */
        public Builder(int features) {
            keys = new int[Math.max(1, features)];
            weights = new long[keys.length];
        }

        /** Adds the weights of a feature, the i-th function's in the i-th byte from below; of two with the same key the first stays. */
        public Builder put(int key, long eightWeights) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                weights = Arrays.copyOf(weights, count * 2);
            }
            keys[count] = key;
            weights[count++] = eightWeights;
            return this;
        }

        /**
         * The table.
         *
         * @param scales logit per unit of a weight, by {@link FeatureFamily}
         */
        public FunctionWeights build(double[] scales) {
            int[] all = Arrays.copyOf(keys, count);
            Displacement places = Displacement.of(all);
            long[] table = new long[2 * places.size()];
            for (int i = count - 1; i >= 0; i--) {
                int at = 2 * places.of(keys[i]);
                table[at] = Integer.toUnsignedLong(keys[i]);
                table[at + 1] = weights[i];
            }
            return new FunctionWeights(table, places, KeyFilter.of(all), scales.clone());
        }
    }

    /** Name of a feature in the table, never 0: one table holds all families. */
    public static int key(FeatureFamily family, int hash) {
        int key = hash + family.index() * 0x9E3779B9;
        return key == 0 ? 1 : key;
    }

    /** 0 for nearly all features that are not known, else 1: asked for those that are seldom known, before their place is. */
    int mayKnow(int key) {
        return filter.mayHold(key);
    }

    /** Where the feature would lie: the place to ask {@link #known} and {@link #weights} for. */
    int place(int key) {
        return places.of(key);
    }

    /** All ones when the feature is known and lies there, else 0; arithmetic, since a branch would go either way half of the time. */
    long known(int place, int key) {
        return ((table[2 * place] ^ Integer.toUnsignedLong(key)) - 1) >> (Long.SIZE - 1);
    }

    /** The eight weights that lie there. */
    long weights(int place) {
        return table[2 * place + 1];
    }

    double scale(int family) {
        return scales[family];
    }

    /** Number of places. */
    int places() {
        return places.size();
    }

    /** Key of the feature that lies there, 0 for an empty place. */
    int key(int place) {
        return (int) table[2 * place];
    }

    /** Number of features. */
    int size() {
        return (int)
                IntStream.range(0, places()).filter(place -> key(place) != 0).count();
    }
}
