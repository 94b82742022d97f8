package io.vigie.analytics.understand.function;

/**
 * A set of keys that says yes to one in fifteen others (B. Bloom, Space/time trade-offs in hash coding, 1970, with one hash): small
 * enough to lie in a core's own cache, where the table of the keys does not. Immutable.
 */
final class KeyFilter {

    /** Bits per key, at least: the share of bits that are set is that of keys wrongly let through. */
    private static final int SPARSE = 8;

    private static final int LEAST_BITS = 6;

    private final int shift;
    private final long[] bits;

    private KeyFilter(int log) {
        shift = Integer.SIZE - log;
        bits = new long[1 << (log - LEAST_BITS)];
    }

    /** Of keys that should be uniform over all 32 bits. */
    static KeyFilter of(int[] keys) {
        KeyFilter filter =
                new KeyFilter(Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(SPARSE * keys.length)));
        for (int key : keys) {
            filter.bits[filter.word(key)] |= 1L << filter.bit(key);
        }
        return filter;
    }

    /** 1 for a key of the set, 0 for nearly all others. */
    int mayHold(int key) {
        return (int) (bits[word(key)] >>> bit(key)) & 1;
    }

    private int word(int key) {
        return bit(key) >>> LEAST_BITS;
    }

    private int bit(int key) {
        return key >>> shift;
    }
}
