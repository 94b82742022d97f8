package io.vigie.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People who own functions.
 *
 * @param id stable id
 * @param name name by language
 * @param functions ids of the functions it owns
 * @param accountable who answers for it
 * @param deputy who stands in; null for none
 * @param receivers ids of the receivers that reach it
 * @param place where it is configured
 */
public record DepartmentConfig(
        String id,
        Map<String, String> name,
        List<String> functions,
        PersonConfig accountable,
        @Nullable PersonConfig deputy,
        List<String> receivers,
        Place place) {

    public DepartmentConfig {
        name = Map.copyOf(name);
        functions = List.copyOf(functions);
        receivers = List.copyOf(receivers);
    }
}
