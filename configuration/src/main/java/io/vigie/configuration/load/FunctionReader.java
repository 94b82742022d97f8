package io.vigie.configuration.load;

import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.FunctionQuery;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.util.List;

/** Reads functions: {@code functions.yaml} (a list) and the built-in ones (a file each). */
final class FunctionReader {

    private FunctionReader() {}

    static List<FunctionConfig> functions(YamlMapping file) {
        List<FunctionConfig> functions = file.list("functions").stream()
                .map(value -> function(value.mapping()))
                .toList();
        file.end();
        return functions;
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
        double weight = mapping.number("weight", 1.0);
        if (!(weight > 0 && weight <= 1)) {
            value.problem("weight must be above 0 and at most 1, is " + weight);
        }
        FunctionQuery query = new FunctionQuery(
                mapping.text("language", "any"), weight, mapping.required("query"), Reading.place(value));
        mapping.end();
        return query;
    }
}
