package io.vigie.configuration;

import java.util.List;

/**
 * How alerts find their owner: explicit routes, then the department that owns the function, then the default.
 *
 * @param defaultDepartment id of the department that owns what nobody else does
 * @param defaultReceivers ids of receivers that hear of every alert
 * @param routes explicit routes, in order
 */
public record RoutingConfig(String defaultDepartment, List<String> defaultReceivers, List<RouteConfig> routes) {

    public RoutingConfig {
        defaultReceivers = List.copyOf(defaultReceivers);
        routes = List.copyOf(routes);
    }
}
