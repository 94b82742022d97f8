package io.vigie.benchmarks.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text of known language.
 *
 * @param text as published
 * @param declared what the source says of its language, null for nothing
 * @param right the languages that are right, none when only "undetermined" is
 */
record Sample(String text, @Nullable String declared, Set<String> right) {

    Sample declaring(@Nullable String language) {
        return new Sample(text, language, right);
    }
}
