package io.vigie.analytics.understand.function;

import java.util.List;

/**
 * A softmax over "concerns none" and the functions, by the features of a text.
 *
 * @param features what each feature says
 * @param bias logit of each function against none before any feature
 */
public record TextWeights(FunctionWeights features, List<Double> bias) {
    public TextWeights {
        bias = List.copyOf(bias);
        if (bias.size() != FunctionWeights.FUNCTIONS) {
            throw new IllegalArgumentException("bias must be one per function, were " + bias.size());
        }
    }
}
