package io.vigie.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the routing list, first match wins unless it continues.
 *
 * @param name what people call it, shown as the reason
 * @param match which alerts it takes
 * @param department id of the owning department; null leaves ownership to the function's department
 * @param receivers ids of receivers beside the department's own
 * @param goOn whether later routes are asked too (for their receivers)
 * @param place where it is configured
 */
public record RouteConfig(
        String name,
        MatchConfig match,
        @Nullable String department,
        List<String> receivers,
        boolean goOn,
        Place place) {

    public RouteConfig {
        receivers = List.copyOf(receivers);
    }
}
