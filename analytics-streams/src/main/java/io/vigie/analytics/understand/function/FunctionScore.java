package io.vigie.analytics.understand.function;

import java.util.List;

/**
 * A business function that a mention concerns.
 *
 * @param id the function's id
 * @param weight how strongly, in (0, 1]
 * @param because the words that decided, as they stand in the mention, in its order
 */
public record FunctionScore(String id, double weight, List<String> because) {
    public FunctionScore {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("function weight must be in (0, 1], was " + weight);
        }
        because = List.copyOf(because);
    }
}
