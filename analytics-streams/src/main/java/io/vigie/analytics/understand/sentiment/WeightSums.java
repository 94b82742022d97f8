package io.vigie.analytics.understand.sentiment;

import java.util.Arrays;

/** Sums the int8 weights of a text's features: whole numbers, so the result does not depend on their order. Reused. */
final class WeightSums implements FeatureSink {

    /** Per family, the negative sum above the positive one. */
    private final long[] sums = new long[FeatureFamily.COUNT];

    private WeightTable[] tables = {};

    void begin(LanguageWeights weights) {
        tables = weights.tables().toArray(tables);
        Arrays.fill(sums, 0);
    }

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        int index = family.index();
        int entry = tables[index].find(hash);
        sums[index] += ((long) WeightTable.negative(entry) << Integer.SIZE) + WeightTable.positive(entry);
        return entry != 0;
    }

    double negative() {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += negative(sums[i]) * tables[i].scale();
        }
        return total;
    }

    double positive() {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += (int) sums[i] * tables[i].scale();
        }
        return total;
    }

    /** The upper half, without what a positive sum below 0 borrowed from it. */
    private static int negative(long sum) {
        return (int) ((sum - (int) sum) >> Integer.SIZE);
    }
}
