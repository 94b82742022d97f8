package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.FunctionQuery;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One idea by which a function is recognised.
 *
 * @param function id of the function
 * @param weight probability that a mention in which the idea occurs concerns the function, in (0, 1]
 * @param query the stored query that finds the idea
 */
public record FunctionCue(String function, double weight, StoredQuery query) {

    /** The cues of a function, in the order of its queries. */
    public static List<FunctionCue> of(FunctionConfig function) {
        return IntStream.range(0, function.queries().size())
                .mapToObj(i -> of(function.id(), i, function.queries().get(i)))
                .toList();
    }

    private static FunctionCue of(String function, int index, FunctionQuery query) {
        String id = "function/" + function + "/" + index;
        return new FunctionCue(function, query.weight(), new StoredQuery(id, query.language(), query.query()));
    }
}
