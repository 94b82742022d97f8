package io.vigie.analytics.understand.function;

import java.util.List;

/**
 * The trained model of the built-in functions.
 *
 * @param functions ids, in the order of the weights
 * @param words what the words of a text say
 * @param combination how words and queries decide together
 */
public record FunctionModel(List<String> functions, TextWeights words, Combination combination) {

    public FunctionModel {
        functions = List.copyOf(functions);
        if (functions.size() != FunctionWeights.FUNCTIONS) {
            throw new IllegalArgumentException("a function model has eight functions, had " + functions.size());
        }
    }
}
