package io.vigie.configuration;

import java.util.Set;

/**
 * Which alerts a route takes; an empty set takes any.
 *
 * @param brands brand ids
 * @param functions ids of the leading function, {@code *} for the brand as a whole
 * @param natures {@code crisis}, {@code volume}, {@code shift}, {@code voice}, {@code drop}, {@code silence}
 * @param minSeverity lowest severity, 1 to 5
 * @param maxSeverity highest severity, 1 to 5
 */
public record MatchConfig(
        Set<String> brands, Set<String> functions, Set<String> natures, int minSeverity, int maxSeverity) {

    public MatchConfig {
        brands = Set.copyOf(brands);
        functions = Set.copyOf(functions);
        natures = Set.copyOf(natures);
        if (minSeverity < 1 || maxSeverity > 5 || minSeverity > maxSeverity) {
            throw new IllegalArgumentException(
                    "severity: must be a range within 1 to 5, is " + minSeverity + " to " + maxSeverity);
        }
    }
}
