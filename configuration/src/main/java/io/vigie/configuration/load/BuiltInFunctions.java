package io.vigie.configuration.load;

import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.FunctionQuery;
import io.vigie.kit.yaml.Problems;
import io.vigie.kit.yaml.YamlFile;
import io.vigie.kit.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The eight functions that Vigie ships, each in a resource {@code functions/<id>.yaml}. */
public final class BuiltInFunctions {

    private BuiltInFunctions() {}

    /** The built-in functions alone, for commands that run without a configuration directory. */
    public static List<FunctionConfig> all() {
        Problems problems = new Problems();
        List<FunctionConfig> functions = extendedBy(List.of(), problems);
        problems.throwIfAny();
        return functions;
    }

    /** The built-in functions, their queries joined by a company's own, then the functions a company adds. */
    static List<FunctionConfig> extendedBy(List<FunctionConfig> added, Problems problems) {
        Map<String, FunctionConfig> functions = new LinkedHashMap<>();
        FunctionConfig.BUILT_IN.forEach(id -> functions.put(id, builtIn(id, problems)));
        added.forEach(function -> functions.merge(function.id(), function, BuiltInFunctions::joined));
        return List.copyOf(functions.values());
    }

    private static FunctionConfig joined(FunctionConfig builtIn, FunctionConfig own) {
        List<FunctionQuery> queries = new ArrayList<>(builtIn.queries());
        queries.addAll(own.queries());
        return new FunctionConfig(builtIn.id(), builtIn.name(), queries);
    }

    private static FunctionConfig builtIn(String id, Problems problems) {
        return new YamlFile(problems, Map.of())
                .parse("functions/" + id + ".yaml", text(id))
                .map(YamlValue::mapping)
                .map(FunctionReader::function)
                .orElseGet(() -> new FunctionConfig(id, Map.of("*", id), List.of()));
    }

    private static String text(String id) {
        try (InputStream in = FunctionConfig.class.getResourceAsStream("functions/" + id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("built-in function " + id + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
