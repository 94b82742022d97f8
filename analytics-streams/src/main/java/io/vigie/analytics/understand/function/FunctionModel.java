package io.vigie.analytics.understand.function;

import java.util.List;

/**
 * The trained model of the built-in functions: a softmax over "concerns none" and the functions by the words of a text, whose
 * answer is then weighed against what the queries found.
 *
 * @param functions ids, in the order of the weights
 * @param weights what each feature says
 * @param bias logit of each function against none before any feature
 * @param combination how text and queries decide together
 */
public record FunctionModel(
        List<String> functions, FunctionWeights weights, List<Double> bias, Combination combination) {

    public FunctionModel {
        functions = List.copyOf(functions);
        bias = List.copyOf(bias);
        if (functions.size() != FunctionWeights.FUNCTIONS || bias.size() != functions.size()) {
            throw new IllegalArgumentException("a function model has eight functions, had " + functions.size());
        }
    }
}
