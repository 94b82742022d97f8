package io.vigie.analytics.understand.sentiment;

/** Quantised weights of one feature family. Immutable once built; the array handed over belongs to the table. */
public final class WeightTable {

    private final int bits;
    private final double scale;
    private final byte[] pairs;

    /**
     * A table over an array that it takes over.
     *
     * @param bits the table has 2^bits buckets, 1 to 24
     * @param scale logit per unit of a weight
     * @param pairs negative and positive weight of each bucket in turn, 2^(bits+1) bytes
     */
    public WeightTable(int bits, double scale, byte[] pairs) {
        if (bits < 1 || bits > 24) {
            throw new IllegalArgumentException("bits must be from 1 to 24, was " + bits);
        }
        if (pairs.length != 2 << bits) {
            throw new IllegalArgumentException("pairs must hold " + (2 << bits) + " bytes, held " + pairs.length);
        }
        this.bits = bits;
        this.scale = scale;
        this.pairs = pairs;
    }

    /** Bucket of a feature in a table of 2^bits buckets. */
    public static int bucket(int hash, int bits) {
        return hash >>> (Integer.SIZE - bits);
    }

    public int bits() {
        return bits;
    }

    public double scale() {
        return scale;
    }

    public byte negative(int bucket) {
        return pairs[2 * bucket];
    }

    public byte positive(int bucket) {
        return pairs[2 * bucket + 1];
    }

    int bucketOf(int hash) {
        return bucket(hash, bits);
    }

    byte[] pairs() {
        return pairs;
    }
}
