package io.vigie.analytics.understand.sentiment;

import java.util.List;

/** Sums the int8 weights of a text's features: whole numbers, so the result does not depend on their order. Reused. */
final class WeightSums implements FeatureSink {

    private static final FeatureFamily[] FAMILIES = FeatureFamily.values();

    private final int[] negative = new int[FeatureFamily.COUNT];
    private final int[] positive = new int[FeatureFamily.COUNT];
    private List<WeightTable> tables = List.of();

    void begin(LanguageWeights weights) {
        tables = weights.tables();
        for (FeatureFamily family : FAMILIES) {
            negative[family.index()] = 0;
            positive[family.index()] = 0;
        }
    }

    @Override
    public void feature(FeatureFamily family, int hash) {
        int index = family.index();
        WeightTable table = tables.get(index);
        int bucket = table.bucketOf(hash);
        negative[index] += table.negative(bucket);
        positive[index] += table.positive(bucket);
    }

    double negative() {
        return scaled(negative);
    }

    double positive() {
        return scaled(positive);
    }

    private double scaled(int[] sums) {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += sums[i] * tables.get(i).scale();
        }
        return total;
    }
}
