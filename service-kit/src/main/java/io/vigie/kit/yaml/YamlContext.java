package io.vigie.kit.yaml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all values of one document share. */
record YamlContext(String file, Problems problems, Map<String, String> environment) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::-([^}]*))?}");

    void problem(int line, String path, String message) {
        problems.add(new Problem(file, line, path, message));
    }

    /** Replaces {@code ${NAME}} and {@code ${NAME:-default}} by the environment's value. */
    String substitute(String text, int line, String path) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = environment.get(matcher.group(1));
            String fallback = matcher.group(2);
            if (value == null && fallback == null) {
                problem(line, path, "environment variable " + matcher.group(1) + " is not set");
            }
            String replacement = value != null ? value : fallback != null ? fallback : "";
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(out).toString();
    }
}
