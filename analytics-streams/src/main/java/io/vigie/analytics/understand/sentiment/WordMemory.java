package io.vigie.analytics.understand.sentiment;

/**
 * What the character features of recent words came to: a direct-mapped cache, since few words make up most of a text and a
 * look-up in it saves some twenty in a large table. 96 kB; not safe for several threads.
 */
final class WordMemory {

    private static final int SLOTS = 1 << 12;

    private final long[] words = new long[SLOTS];
    private final boolean[] taken = new boolean[SLOTS];
    private final int[] negative = new int[SLOTS];
    private final int[] positive = new int[SLOTS];

    /** The slot of this word, or -1 when it is not remembered. */
    int find(long word) {
        int slot = slot(word);
        return taken[slot] && words[slot] == word ? slot : -1;
    }

    int negative(int slot) {
        return negative[slot];
    }

    int positive(int slot) {
        return positive[slot];
    }

    void remember(long word, int negativeSum, int positiveSum) {
        int slot = slot(word);
        taken[slot] = true;
        words[slot] = word;
        negative[slot] = negativeSum;
        positive[slot] = positiveSum;
    }

    private static int slot(long word) {
        return (int) ((word * 0x9E3779B97F4A7C15L) >>> 52);
    }
}
