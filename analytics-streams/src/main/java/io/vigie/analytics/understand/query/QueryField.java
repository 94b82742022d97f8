package io.vigie.analytics.understand.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a clause of a query looks at. */
public enum QueryField {
    /** Title and text together, analysed in the query's language; the default. */
    TEXT,
    /** The title alone, analysed in the query's language. */
    TITLE,
    /** Title and text together, unstemmed: only case and accents are ignored. */
    EXACT,
    AUTHOR,
    SOURCE,
    /** The language that was detected, such as {@code fr}. */
    LANGUAGE,
    URL;

    /** The name written before the colon. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QueryField> ofId(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(QueryField::id).collect(Collectors.joining(", "));
    }
}
