package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.analysis.Fields;
import java.util.Collection;

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

    boolean english() {
        return this == ENGLISH || this == BOTH;
    }

    boolean french() {
        return this == FRENCH || this == BOTH;
    }
}
