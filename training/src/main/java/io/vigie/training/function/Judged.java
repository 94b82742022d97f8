package io.vigie.training.function;

import java.util.Set;

/**
 * What was found in a labelled text.
 *
 * @param language ISO 639-1 code
 * @param expected the functions it concerns
 * @param found the functions that were given
 */
record Judged(String language, Set<String> expected, Set<String> found) {
    Judged {
        expected = Set.copyOf(expected);
        found = Set.copyOf(found);
    }
}
