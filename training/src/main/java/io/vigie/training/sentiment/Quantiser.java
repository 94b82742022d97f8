package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.Calibration;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.LanguageWeights;
import io.vigie.analytics.understand.sentiment.WeightTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rounds folded weights to int8 and fills the tables, the important features first. */
final class Quantiser {

    private static final int LARGEST = 127;
    private static final double CUT_SHARE = 0.001;
    private static final double LEAST = 1e-9;

    private final Recipe recipe;

    Quantiser(Recipe recipe) {
        this.recipe = recipe;
    }

    /** The weights with temperature 1 and no abstention; calibrate afterwards. */
    LanguageWeights quantise(FoldedWeights weights) {
        List<WeightTable> tables = Arrays.stream(FeatureFamily.values())
                .map(family -> table(recipe.bits().of(family), weights.of(family)))
                .toList();
        Calibration uncalibrated = new Calibration(weights.negativeBias(), weights.positiveBias(), 1.0, 0.0);
        return new LanguageWeights(recipe.language(), uncalibrated, tables);
    }

    private static WeightTable table(int bits, List<FoldedWeights.Weight> weights) {
        double scale = largest(weights) / LARGEST;
        WeightTable.Builder table = new WeightTable.Builder(bits);
        weights.stream()
                .sorted(Comparator.comparingDouble(FoldedWeights.Weight::importance)
                        .reversed()
                        .thenComparingInt(FoldedWeights.Weight::hash))
                .forEach(weight -> put(weight, scale, table));
        return table.build(scale);
    }

    /** What rounds to nothing needs no room, unless it says that a word is known. */
    private static void put(FoldedWeights.Weight weight, double scale, WeightTable.Builder table) {
        int negative = rounded(weight.negative() / scale);
        int positive = rounded(weight.positive() / scale);
        if (negative != 0 || positive != 0 || weight.complete()) {
            table.put(weight.hash(), negative, positive);
        }
    }

    private static int rounded(double value) {
        return (int) Math.rint(Math.max(-LARGEST, Math.min(LARGEST, value)));
    }

    /** The size that all but a few weights stay below: those few are cut, for the sake of finer steps for all others. */
    private static double largest(List<FoldedWeights.Weight> weights) {
        double[] sizes = weights.stream()
                .mapToDouble(FoldedWeights.Weight::size)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        int index = sizes.length - 1 - (int) (sizes.length * CUT_SHARE);
        return sizes.length == 0 ? LEAST : Math.max(sizes[index], LEAST);
    }
}
