package io.vigie.kit.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a service needs to be alive and to be ready, by name.
 *
 * @param live checks without which the process should be restarted
 * @param ready checks without which it should get no work
 */
public record Health(Map<String, BooleanSupplier> live, Map<String, BooleanSupplier> ready) {

    public Health {
        live = Map.copyOf(live);
        ready = Map.copyOf(ready);
    }

    /** The outcome of some checks, by name. */
    public static Map<String, Boolean> ask(Map<String, BooleanSupplier> checks) {
        Map<String, Boolean> outcomes = new LinkedHashMap<>();
        checks.forEach((name, check) -> outcomes.put(name, check.getAsBoolean()));
        return outcomes;
    }
}
