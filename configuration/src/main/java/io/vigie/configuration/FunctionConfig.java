package io.vigie.configuration;

import java.util.List;
import java.util.Map;

/**
 * A business function.
 *
 * @param id stable id, in every topic
 * @param name name by language
 * @param queries the ideas by which it is recognised
 */
public record FunctionConfig(String id, Map<String, String> name, List<FunctionQuery> queries) {

    /** Ids of the functions that are built in, in the order in which Vigie shows them. */
    public static final List<String> BUILT_IN =
            List.of("board", "risk", "quality", "hr", "legal", "customer-relations", "communication", "marketing");

    /** Stands for every mention of a brand, whatever it concerns. */
    public static final String ALL = "*";

    public FunctionConfig {
        name = Map.copyOf(name);
        queries = List.copyOf(queries);
    }
}
