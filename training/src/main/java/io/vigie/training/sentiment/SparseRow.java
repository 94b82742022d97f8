package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import java.util.Arrays;

/** The features of one text. */
final class SparseRow {

    private final long[] keys;
    private final int[] counts;
    private final int tokens;

    private SparseRow(long[] keys, int[] counts, int tokens) {
        this.keys = keys;
        this.counts = counts;
        this.tokens = tokens;
    }

    /** Number of different features. */
    int size() {
        return keys.length;
    }

    /** The i-th {@link FeatureKey}; ascending. */
    long key(int i) {
        return keys[i];
    }

    /** How often the i-th feature occurs. */
    int count(int i) {
        return counts[i];
    }

    /** Length of the text, see {@link FeatureExtractor#extract}. */
    int tokens() {
        return tokens;
    }

    static SparseRow of(String text, String language) {
        return of(text, language, new Spellings());
    }

    /** As well noting how each word is spelt. */
    static SparseRow of(String text, String language, Spellings spellings) {
        LongList found = new LongList();
        int tokens = new FeatureExtractor().extract(text, language, (family, hash) -> {
            found.add(FeatureKey.of(family, hash));
            spellings.feature(family, hash);
            return false;
        });
        long[] all = found.toArray();
        Arrays.sort(all);
        return counted(all, tokens);
    }

    private static SparseRow counted(long[] sorted, int tokens) {
        long[] keys = new long[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (long key : sorted) {
            if (size == 0 || keys[size - 1] != key) {
                keys[size++] = key;
            }
            counts[size - 1]++;
        }
        return new SparseRow(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size), tokens);
    }
}
