package io.vigie.analytics.understand.sentiment;

/** The feature hash. Part of the model format: a change makes every trained model void. */
final class Hashing {

    private static final int PRIME = 0x01000193;
    static final int SEED = 0x811C9DC5;

    private Hashing() {}

    /** FNV-1a step over a UTF-16 unit; cheap and incremental, needs {@link #finish} before use. */
    static int step(int hash, int unit) {
        return (hash ^ unit) * PRIME;
    }

    /** Murmur3's finaliser: spreads to all bits, since tables take the upper ones. */
    static int finish(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h;
    }

    /** Order-sensitive combination of two finished hashes. */
    static int combine(int left, int right) {
        return finish(left * 31 + Integer.rotateLeft(right, 13) + 0x9E3779B9);
    }

    static int of(CharSequence text) {
        int hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return finish(hash);
    }
}
