package io.vigie.configuration.load;

import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.FunctionQuery;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads functions: {@code functions.yaml} (a list) and the built-in ones (a file each). */
final class FunctionReader {

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "any");

    private FunctionReader() {}

    static List<FunctionConfig> functions(YamlMapping file) {
        Set<String> seen = new HashSet<>();
        List<FunctionConfig> functions = file.list("functions").stream()
                .map(value -> function(value, seen))
                .toList();
        file.end();
        return functions;
    }

    private static FunctionConfig function(YamlValue value, Set<String> seen) {
        FunctionConfig function = function(value.mapping());
        if (!function.id().isEmpty() && !seen.add(function.id())) {
            value.problem("function " + function.id() + " is there twice");
        }
        if (function.queries().isEmpty()) {
            value.problem("needs 'queries' with at least one: nothing else finds a function");
        }
        return function;
    }

    static FunctionConfig function(YamlMapping mapping) {
        String id = Reading.id(mapping);
        var name = Reading.names(mapping, "name", id);
        List<FunctionQuery> queries =
                mapping.list("queries").stream().map(FunctionReader::query).toList();
        mapping.end();
        return new FunctionConfig(id, name, queries);
    }

    private static FunctionQuery query(YamlValue value) {
        YamlMapping mapping = value.mapping();
        FunctionQuery query = new FunctionQuery(
                mapping.parsed("language", "must be fr, en or any", FunctionReader::language)
                        .orElse("any"),
                mapping.parsed("weight", "must be a number above 0 and at most 1", FunctionReader::weight)
                        .orElse(1.0),
                mapping.required("query"),
                Reading.place(mapping, "query"));
        mapping.end();
        return query;
    }

    private static String language(String text) {
        if (!LANGUAGES.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static double weight(String text) {
        double weight = Double.parseDouble(text);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(text);
        }
        return weight;
    }
}
