package io.vigie.training.sentiment;

import java.util.Arrays;
import java.util.List;

/** The features that are common enough to learn a weight for, numbered without gaps. */
final class Vocabulary {

    private final long[] keys;
    private final int[] texts;

    Vocabulary(List<SparseRow> rows, Recipe.LeastTexts least) {
        long[] all = occurrences(rows);
        long[] kept = new long[all.length];
        int[] counts = new int[all.length];
        int size = 0;
        for (int from = 0, to = 0; from < all.length; from = to) {
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from >= least.of(FeatureKey.family(all[from]))) {
                kept[size] = all[from];
                counts[size++] = to - from;
            }
        }
        keys = Arrays.copyOf(kept, size);
        texts = Arrays.copyOf(counts, size);
    }

    private static long[] occurrences(List<SparseRow> rows) {
        long[] all = new long[rows.stream().mapToInt(SparseRow::size).sum()];
        int next = 0;
        for (SparseRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                all[next++] = row.key(i);
            }
        }
        Arrays.parallelSort(all);
        return all;
    }

    int size() {
        return keys.length;
    }

    /** Number of the feature, negative when it is too rare. */
    int variable(long key) {
        return Arrays.binarySearch(keys, key);
    }

    long key(int variable) {
        return keys[variable];
    }

    /** In how many training texts the feature stands. */
    int texts(int variable) {
        return texts[variable];
    }
}
