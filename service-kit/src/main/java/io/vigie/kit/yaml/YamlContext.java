package io.vigie.kit.yaml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What all values of one document share. */
record YamlContext(String file, Problems problems, Map<String, String> environment) {

    private static final Pattern VARIABLE =
            Pattern.compile("(?<escape>\\$\\$\\{)|\\$\\{(?:(?<name>[A-Z][A-Z0-9_]*)(?::-(?<default>[^}]*))?})?");

    void problem(int line, String path, String message) {
        problems.add(new Problem(file, line, path, message));
    }

    /** Replaces variables by the environment's value, or their default; a doubled dollar sign escapes one. */
    String substitute(String text, int line, String path) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            boolean escape = matcher.group("escape") != null;
            String replacement = escape ? "${" : value(matcher.group("name"), matcher.group("default"), line, path);
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(out).toString();
    }

    private String value(@Nullable String name, @Nullable String fallback, int line, String path) {
        if (name == null) {
            problem(
                    line,
                    path,
                    "'${' must go on as ${NAME} or ${NAME:-default}, in capitals; $${ stands for ${ itself");
            return "";
        }
        String value = environment.get(name);
        if (value == null && fallback == null) {
            problem(line, path, "environment variable " + name + " is not set");
        }
        return value != null ? value : fallback != null ? fallback : "";
    }
}
