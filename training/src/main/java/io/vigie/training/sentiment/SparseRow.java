package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.training.linear.IntList;
import java.util.Arrays;

/** The features of one text. */
final class SparseRow {

    private final int[] columns;
    private final int[] counts;
    private final int tokens;

    private SparseRow(int[] columns, int[] counts, int tokens) {
        this.columns = columns;
        this.counts = counts;
        this.tokens = tokens;
    }

    /** Number of different features. */
    int size() {
        return columns.length;
    }

    /** Column of the i-th feature; ascending. */
    int column(int i) {
        return columns[i];
    }

    /** How often the i-th feature occurs. */
    int count(int i) {
        return counts[i];
    }

    /** Length of the text, see {@link FeatureExtractor#extract}. */
    int tokens() {
        return tokens;
    }

    static SparseRow of(String text, String language, FeatureSpace space) {
        IntList found = new IntList();
        int tokens =
                new FeatureExtractor().extract(text, language, (family, hash) -> found.add(space.column(family, hash)));
        int[] all = found.toArray();
        Arrays.sort(all);
        return counted(all, tokens);
    }

    private static SparseRow counted(int[] sorted, int tokens) {
        int[] columns = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (int column : sorted) {
            if (size == 0 || columns[size - 1] != column) {
                columns[size++] = column;
            }
            counts[size - 1]++;
        }
        return new SparseRow(Arrays.copyOf(columns, size), Arrays.copyOf(counts, size), tokens);
    }
}
