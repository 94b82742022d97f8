package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.analytics.understand.query.analysis.Fields;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The languages whose stems the words of a mention have. */
enum Stems {
    NONE,
    ENGLISH,
    FRENCH,
    BOTH;

    static Stems of(String language) {
        Collection<String> languages = Fields.stems(language);
        if (languages.contains("en")) {
            return languages.contains("fr") ? BOTH : ENGLISH;
        }
        return languages.contains("fr") ? FRENCH : NONE;
    }

    /** Of the mentions that a query of this language applies to. */
    static Set<Stems> askedBy(String language) {
        return switch (language) {
            case StoredQuery.ANY -> EnumSet.allOf(Stems.class);
            case "en" -> EnumSet.of(ENGLISH, BOTH);
            case "fr" -> EnumSet.of(FRENCH, BOTH);
            default -> EnumSet.noneOf(Stems.class);
        };
    }

    boolean english() {
        return this == ENGLISH || this == BOTH;
    }

    boolean french() {
        return this == FRENCH || this == BOTH;
    }
}
