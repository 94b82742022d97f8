package io.vigie.configuration.load;

import io.vigie.configuration.MatchConfig;
import io.vigie.configuration.RouteConfig;
import io.vigie.configuration.RoutingConfig;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.util.List;
import java.util.Set;

/** Reads {@code routes.yaml}. */
final class RouteReader {

    private static final MatchConfig ANY = new MatchConfig(Set.of(), Set.of(), Set.of(), 1, 5);
    private static final Set<String> NATURES = Set.of("crisis", "volume", "shift", "voice", "drop", "silence");

    private RouteReader() {}

    static RoutingConfig routing(YamlMapping file) {
        YamlMapping standard = file.get("default").map(YamlValue::mapping).orElse(null);
        String department = "";
        List<String> receivers = List.of();
        if (standard == null) {
            file.self().problem("needs 'default' with a department: an alert without an owner helps nobody");
        } else {
            department = standard.required("department");
            receivers = standard.texts("receivers");
            standard.end();
        }
        List<RouteConfig> routes =
                file.list("routes").stream().map(RouteReader::route).toList();
        file.end();
        return new RoutingConfig(department, receivers, routes);
    }

    private static RouteConfig route(YamlValue value) {
        YamlMapping mapping = value.mapping();
        RouteConfig route = new RouteConfig(
                mapping.text("name", value.path()),
                mapping.get("match")
                        .map(YamlValue::mapping)
                        .map(RouteReader::match)
                        .orElse(ANY),
                mapping.text("department").orElse(null),
                mapping.texts("receivers"),
                mapping.flag("continue", false),
                Reading.place(value));
        mapping.end();
        return route;
    }

    private static MatchConfig match(YamlMapping mapping) {
        Set<String> natures = Set.copyOf(mapping.someTexts("nature"));
        natures.stream()
                .filter(nature -> !NATURES.contains(nature))
                .forEach(nature -> mapping.self()
                        .problem("nature must be crisis, volume, shift, voice, drop or silence, is '" + nature + "'"));
        Set<String> brands = Set.copyOf(mapping.someTexts("brand"));
        Set<String> functions = Set.copyOf(mapping.someTexts("function"));
        int from = severity(mapping, "min_severity", 1);
        int to = severity(mapping, "max_severity", 5);
        mapping.end();
        try {
            return new MatchConfig(brands, functions, natures, from, to);
        } catch (IllegalArgumentException e) {
            mapping.self().problem(String.valueOf(e.getMessage()));
            return ANY;
        }
    }

    private static int severity(YamlMapping mapping, String key, int fallback) {
        return mapping.parsed(key, "must be a severity from 1 to 5", Integer::valueOf)
                .orElse(fallback);
    }
}
