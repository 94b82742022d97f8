package io.vigie.alert.route;

import io.vigie.configuration.DepartmentConfig;
import io.vigie.configuration.RouteConfig;
import io.vigie.configuration.VigieConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the owner of an alert: the first matching route that names a department, then the department that owns the
 * leading function, then the default. A route that continues lets later routes add their receivers.
 */
public final class Router {

    private final VigieConfig config;

    public Router(VigieConfig config) {
        this.config = config;
    }

    public Route route(RouteQuery query) {
        List<RouteConfig> matching = matching(query);
        Ownership ownership = ownership(query, matching);
        return new Route(
                ownership.department(),
                receivers(ownership.department(), matching),
                reason(ownership, matching),
                because(ownership, matching));
    }

    private List<RouteConfig> matching(RouteQuery query) {
        List<RouteConfig> matching = new ArrayList<>();
        for (RouteConfig route : config.routing().routes()) {
            if (RouteMatch.matches(route.match(), query)) {
                matching.add(route);
                if (!route.goOn()) {
                    break;
                }
            }
        }
        return matching;
    }

    private Ownership ownership(RouteQuery query, List<RouteConfig> matching) {
        for (RouteConfig route : matching) {
            String id = route.department();
            if (id != null) {
                String reason = "route '" + route.name() + "' (" + RouteMatch.words(route.match()) + ") names " + id;
                return new Ownership(
                        department(id),
                        reason,
                        Map.of("code", "route", "route", route.name(), "department", id),
                        route.name());
            }
        }
        return ownerOf(query.function()).orElseGet(() -> byDefault(query));
    }

    private Optional<Ownership> ownerOf(String function) {
        return config.departments().stream()
                .filter(department -> department.functions().contains(function))
                .findFirst()
                .map(department -> new Ownership(
                        department,
                        department.id() + " owns function " + function,
                        Map.of("code", "owns", "department", department.id(), "function", function),
                        ""));
    }

    private Ownership byDefault(RouteQuery query) {
        String id = config.routing().defaultDepartment();
        boolean brand = query.function().equals("*");
        String why = brand ? "no single function leads" : "nobody owns " + query.function();
        Map<String, String> because =
                Map.of("code", brand ? "default" : "unowned", "department", id, "function", query.function());
        return new Ownership(department(id), why + ": default department " + id, because, "");
    }

    private DepartmentConfig department(String id) {
        return config.department(id)
                .orElseThrow(() -> new IllegalStateException("department '" + id + "' is not configured"));
    }

    private List<String> receivers(DepartmentConfig department, List<RouteConfig> matching) {
        Set<String> receivers = new LinkedHashSet<>(department.receivers());
        matching.forEach(route -> receivers.addAll(route.receivers()));
        receivers.addAll(config.routing().defaultReceivers());
        return List.copyOf(receivers);
    }

    private static String reason(Ownership ownership, List<RouteConfig> matching) {
        String others = others(ownership, matching);
        return others.isEmpty() ? ownership.reason() : ownership.reason() + "; receivers also from route " + others;
    }

    private static Map<String, String> because(Ownership ownership, List<RouteConfig> matching) {
        Map<String, String> because = new HashMap<>(ownership.because());
        String others = others(ownership, matching);
        if (!others.isEmpty()) {
            because.put("also", others);
        }
        return because;
    }

    /** The routes that only add receivers. */
    private static String others(Ownership ownership, List<RouteConfig> matching) {
        return matching.stream()
                .map(RouteConfig::name)
                .filter(name -> !name.equals(ownership.route()))
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }

    /** @param route name of the route that decided; empty when none did */
    private record Ownership(DepartmentConfig department, String reason, Map<String, String> because, String route) {}
}
