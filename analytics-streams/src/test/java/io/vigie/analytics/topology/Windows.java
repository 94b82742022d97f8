package io.vigie.analytics.topology;

import io.vigie.schemas.FunctionMetrics;
import java.util.Map;
import java.util.Objects;

/** The last metrics told of each window, by record key. */
record Windows(Map<String, FunctionMetrics> byKey) {

    FunctionMetrics get(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> key + " is not in " + byKey.keySet());
    }
}
