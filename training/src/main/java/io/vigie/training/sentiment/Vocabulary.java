package io.vigie.training.sentiment;

import java.util.Arrays;
import java.util.List;

/** The columns that are common enough to learn a weight for, numbered without gaps. */
final class Vocabulary {

    private static final int ABSENT = -1;

    private final int[] variableOf;
    private final int size;

    Vocabulary(List<SparseRow> rows, Recipe recipe) {
        int[] texts = new int[recipe.space().columns()];
        for (SparseRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                texts[row.column(i)]++;
            }
        }
        variableOf = new int[texts.length];
        Arrays.fill(variableOf, ABSENT);
        int next = 0;
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] >= recipe.leastTexts().of(recipe.space().family(column))) {
                variableOf[column] = next++;
            }
        }
        size = next;
    }

    int size() {
        return size;
    }

    boolean contains(int column) {
        return variableOf[column] != ABSENT;
    }

    int variable(int column) {
        return variableOf[column];
    }
}
