package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.Calibration;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.LanguageWeights;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.analytics.understand.sentiment.WeightTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Folds fitted coefficients into one weight per bucket and class, relative to neutral, and rounds them to int8. */
final class Quantiser {

    private static final int NEGATIVE = SentimentLabel.NEGATIVE.index();
    private static final int NEUTRAL = SentimentLabel.NEUTRAL.index();
    private static final int POSITIVE = SentimentLabel.POSITIVE.index();
    private static final int LARGEST = 127;
    private static final double CUT_SHARE = 0.001;
    private static final double LEAST = 1e-9;

    private final Recipe recipe;
    private final Vocabulary vocabulary;
    private final LexiconKnowledge knowledge;

    Quantiser(Recipe recipe, Vocabulary vocabulary, LexiconKnowledge knowledge) {
        this.recipe = recipe;
        this.vocabulary = vocabulary;
        this.knowledge = knowledge;
    }

    /** The weights with temperature 1 and no abstention; calibrate afterwards. */
    LanguageWeights quantise(double[] coefficients) {
        double[] negative = fold(coefficients, NEGATIVE);
        double[] positive = fold(coefficients, POSITIVE);
        int intercept = vocabulary.size() + knowledge.variables();
        Calibration uncalibrated = new Calibration(
                contrast(coefficients, intercept, NEGATIVE), contrast(coefficients, intercept, POSITIVE), 1.0, 0.0);
        List<WeightTable> tables = new ArrayList<>();
        for (FeatureFamily family : FeatureFamily.values()) {
            tables.add(table(family, negative, positive));
        }
        return new LanguageWeights(recipe.language(), uncalibrated, tables);
    }

    private double[] fold(double[] coefficients, int label) {
        FeatureSpace space = recipe.space();
        double[] weights = new double[space.columns()];
        for (int column = 0; column < weights.length; column++) {
            if (vocabulary.contains(column)) {
                double width = recipe.widths().of(space.family(column));
                weights[column] = width * contrast(coefficients, vocabulary.variable(column), label);
            }
        }
        for (Map.Entry<Integer, List<LexiconKnowledge.Share>> entry : knowledge.columns()) {
            for (LexiconKnowledge.Share share : entry.getValue()) {
                int variable = vocabulary.size() + share.variable();
                weights[entry.getKey()] +=
                        recipe.widths().lexicon() * share.amount() * contrast(coefficients, variable, label);
            }
        }
        return weights;
    }

    private static double contrast(double[] coefficients, int variable, int label) {
        int base = variable * SentimentLabel.CLASSES;
        return coefficients[base + label] - coefficients[base + NEUTRAL];
    }

    private WeightTable table(FeatureFamily family, double[] negative, double[] positive) {
        int bits = recipe.space().bits(family);
        int offset = recipe.space().offset(family);
        double scale = largest(offset, 1 << bits, negative, positive) / LARGEST;
        byte[] pairs = new byte[2 << bits];
        for (int i = 0; i < 1 << bits; i++) {
            pairs[2 * i] = rounded(negative[offset + i] / scale);
            pairs[2 * i + 1] = rounded(positive[offset + i] / scale);
        }
        return new WeightTable(bits, scale, pairs);
    }

    private static byte rounded(double value) {
        return (byte) Math.rint(Math.max(-LARGEST, Math.min(LARGEST, value)));
    }

    /** The size that all but a few weights stay below: those few are cut, for the sake of finer steps for all others. */
    private static double largest(int offset, int buckets, double[] negative, double[] positive) {
        double[] sizes = new double[buckets];
        for (int i = 0; i < buckets; i++) {
            sizes[i] = Math.max(Math.abs(negative[offset + i]), Math.abs(positive[offset + i]));
        }
        Arrays.sort(sizes);
        int zeros = 0;
        while (zeros < buckets - 1 && sizes[zeros] == 0) {
            zeros++;
        }
        int index = buckets - 1 - (int) ((buckets - zeros) * CUT_SHARE);
        return Math.max(sizes[index], LEAST);
    }
}
