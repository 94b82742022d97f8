package io.vigie.analytics.understand.sentiment;

import java.util.Arrays;

/**
 * Quantised weights of one feature family by feature hash: buckets of two entries, so that a look-up is one memory access and
 * a feature without a weight has none (but for one in 15,000, which takes another's). An entry is 16 bits of check, then
 * int8 negative and positive weight; 0 is an empty one. Immutable once built.
 */
public final class WeightTable {

    private static final int CHECK_SHIFT = 16;
    private static final int LEAST_BITS = 1;
    private static final int MOST_BITS = 24;

    private final int bits;
    private final double scale;
    private final long[] buckets;

    /** Takes the array over: 2^bits buckets. */
    WeightTable(int bits, double scale, long[] buckets) {
        if (buckets.length != 1 << bits) {
            throw new IllegalArgumentException("buckets must be " + (1 << bits) + ", were " + buckets.length);
        }
        this.bits = bits;
        this.scale = scale;
        this.buckets = buckets;
    }

    /** Fills a table entry by entry. */
    public static final class Builder {
        private final int bits;
        private final long[] buckets;

        /** A builder of 2^bits buckets, 1 to 24. */
        public Builder(int bits) {
            if (bits < LEAST_BITS || bits > MOST_BITS) {
                throw new IllegalArgumentException("bits must be from 1 to 24, was " + bits);
            }
            this.bits = bits;
            buckets = new long[1 << bits];
        }

        /**
         * Adds the weights of a feature; put the important ones first.
         *
         * @return false when the bucket is full: the feature has no weight then
         */
        public boolean put(int hash, int negative, int positive) {
            int bucket = hash >>> (Integer.SIZE - bits);
            int entry = (check(hash) << CHECK_SHIFT) | ((negative & 0xFF) << Byte.SIZE) | (positive & 0xFF);
            long before = buckets[bucket];
            if (before >>> Integer.SIZE != 0) {
                return false;
            }
            buckets[bucket] = (before << Integer.SIZE) | Integer.toUnsignedLong(entry);
            return true;
        }

        /**
         * The table.
         *
         * @param scale logit per unit of a weight
         */
        public WeightTable build(double scale) {
            return new WeightTable(bits, scale, Arrays.copyOf(buckets, buckets.length));
        }
    }

    public int bits() {
        return bits;
    }

    public double scale() {
        return scale;
    }

    /** The entry of a feature, for {@link #negative} and {@link #positive}; 0 when it has no weight. */
    public int find(int hash) {
        long bucket = buckets[hash >>> (Integer.SIZE - bits)];
        int check = check(hash);
        int first = (int) bucket;
        int second = (int) (bucket >>> Integer.SIZE);
        return (first & mask(first, check)) | (second & mask(second, check));
    }

    /** All ones when the entry has this check, else 0; arithmetic, since a branch here goes either way half of the time. */
    private static int mask(int entry, int check) {
        return (((entry >>> CHECK_SHIFT) ^ check) - 1) >> (Integer.SIZE - 1);
    }

    public static int negative(int entry) {
        return (byte) (entry >> Byte.SIZE);
    }

    public static int positive(int entry) {
        return (byte) entry;
    }

    /** Never 0, the check of an empty entry. */
    private static int check(int hash) {
        return (hash & 0xFFFF) | 1;
    }

    long bucket(int index) {
        return buckets[index];
    }
}
