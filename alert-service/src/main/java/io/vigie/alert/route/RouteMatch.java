package io.vigie.alert.route;

import io.vigie.configuration.MatchConfig;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** Whether a route takes an alert, and what it takes in words. */
final class RouteMatch {

    private static final int HIGHEST = 5;

    private RouteMatch() {}

    static boolean matches(MatchConfig match, RouteQuery query) {
        return takes(match.brands(), query.brand())
                && takes(match.functions(), query.function())
                && takes(match.natures(), query.nature().name().toLowerCase(Locale.ROOT))
                && query.severity() >= match.minSeverity()
                && query.severity() <= match.maxSeverity();
    }

    static String words(MatchConfig match) {
        StringJoiner words = new StringJoiner(", ");
        add(words, "brand", match.brands());
        add(words, "function", match.functions());
        add(words, "nature", match.natures());
        if (match.minSeverity() > 1 || match.maxSeverity() < HIGHEST) {
            words.add("severity " + match.minSeverity() + " to " + match.maxSeverity());
        }
        return words.length() == 0 ? "any alert" : words.toString();
    }

    private static boolean takes(Set<String> accepted, String value) {
        return accepted.isEmpty() || accepted.contains(value);
    }

    private static void add(StringJoiner words, String name, Set<String> accepted) {
        if (!accepted.isEmpty()) {
            words.add(
                    name + " " + String.join(" or ", accepted.stream().sorted().toList()));
        }
    }
}
