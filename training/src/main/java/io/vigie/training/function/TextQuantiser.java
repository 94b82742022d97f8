package io.vigie.training.function;

import io.vigie.analytics.understand.function.FunctionWeights;
import io.vigie.analytics.understand.function.TextWeights;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.training.linear.FeatureKey;
import io.vigie.training.linear.Spellings;
import io.vigie.training.linear.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fitted coefficients as eight int8 weights per feature, against none. A word takes over what its characters say. What says
 * next to nothing is left out, except words: not to know one costs its characters' look-ups.
 */
final class TextQuantiser {

    private static final int FUNCTIONS = FunctionWeights.FUNCTIONS;
    private static final int CLASSES = FUNCTIONS + 1;
    private static final int LARGEST = 127;
    private static final double CUT_SHARE = 0.001;
    private static final int SMALL = 2;

    private final Vocabulary vocabulary;
    private final Spellings spellings;
    private final double[] coefficients;

    TextQuantiser(Vocabulary vocabulary, Spellings spellings, double[] coefficients) {
        this.vocabulary = vocabulary;
        this.spellings = spellings;
        this.coefficients = coefficients;
    }

    TextWeights quantise() {
        FunctionWeights.Builder table = new FunctionWeights.Builder(vocabulary.size());
        double[] scales = new double[FeatureFamily.COUNT];
        for (FeatureFamily family : FeatureFamily.values()) {
            scales[family.index()] = put(family, table);
        }
        List<Double> bias = new ArrayList<>();
        for (int function = 0; function < FUNCTIONS; function++) {
            bias.add(contrast(vocabulary.size(), function));
        }
        return new TextWeights(table.build(scales), bias);
    }

    private double put(FeatureFamily family, FunctionWeights.Builder table) {
        List<Integer> variables = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        for (int variable = 0; variable < vocabulary.size(); variable++) {
            if (FeatureKey.family(vocabulary.key(variable)) == family) {
                variables.add(variable);
                weights.add(weights(variable));
            }
        }
        double scale = scale(weights);
        for (int i = 0; i < weights.size(); i++) {
            byte[] rounded = rounded(weights.get(i), scale);
            if (family == FeatureFamily.WORD || largest(rounded) >= SMALL) {
                int hash = FeatureKey.hash(vocabulary.key(variables.get(i)));
                table.put(FunctionWeights.key(family, hash), packed(rounded));
            }
        }
        return scale;
    }

    private double[] weights(int variable) {
        long key = vocabulary.key(variable);
        double[] weights = new double[FUNCTIONS];
        add(key, weights);
        if (FeatureKey.family(key) == FeatureFamily.WORD) {
            for (int hash : spellings.of(FeatureKey.hash(key))) {
                add(FeatureKey.of(FeatureFamily.CHARACTERS, hash), weights);
            }
        }
        return weights;
    }

    private void add(long key, double[] weights) {
        int variable = vocabulary.variable(key);
        if (variable >= 0) {
            double width = TextTrainer.width(FeatureKey.family(key));
            for (int function = 0; function < FUNCTIONS; function++) {
                weights[function] += width * contrast(variable, function);
            }
        }
    }

    private double contrast(int variable, int function) {
        return coefficients[variable * CLASSES + function] - coefficients[variable * CLASSES + TextTrainer.NONE];
    }

    /** All but a few weights fit: those few are cut, for the sake of finer steps for all others. */
    private static double scale(List<double[]> weights) {
        double[] sizes = weights.stream()
                .mapToDouble(each -> Arrays.stream(each).map(Math::abs).max().orElse(0))
                .sorted()
                .toArray();
        double largest = sizes.length == 0 ? 1 : sizes[(int) ((sizes.length - 1) * (1 - CUT_SHARE))];
        return Math.max(largest, 1e-9) / LARGEST;
    }

    private static byte[] rounded(double[] weights, double scale) {
        byte[] rounded = new byte[FUNCTIONS];
        for (int i = 0; i < FUNCTIONS; i++) {
            rounded[i] = (byte) Math.rint(Math.max(-LARGEST, Math.min(LARGEST, weights[i] / scale)));
        }
        return rounded;
    }

    private static int largest(byte[] weights) {
        int largest = 0;
        for (byte weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }

    private static long packed(byte[] weights) {
        long packed = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            packed |= (weights[i] & 0xFFL) << (i * Byte.SIZE);
        }
        return packed;
    }
}
