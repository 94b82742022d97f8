package io.vigie.analytics.understand.query.lucene;

import io.vigie.analytics.understand.query.QueryField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of the index fields: what is analysed per language carries the language in its name. */
final class Fields {

    static final String EXACT = "exact";
    static final String EXACT_TITLE = "title.exact";
    /** Hashtags and handles with their sign. */
    static final String TAG = "tag";

    /** Languages with stems of their own. */
    static final Set<String> STEMMED = Set.of("fr", "en");

    private static final Map<QueryField, String> UNANALYSED = Map.of(
            QueryField.AUTHOR, "author",
            QueryField.SOURCE, "source",
            QueryField.LANGUAGE, "language",
            QueryField.URL, "url");

    private Fields() {}

    static String text(String language) {
        return STEMMED.contains(language) ? "text." + language.toLowerCase(Locale.ROOT) : EXACT;
    }

    static String title(String language) {
        return STEMMED.contains(language) ? "title." + language.toLowerCase(Locale.ROOT) : EXACT_TITLE;
    }

    /** The field that a clause on {@code field} searches in a query of {@code language}. */
    static String of(QueryField field, String language) {
        return switch (field) {
            case TEXT -> text(language);
            case TITLE -> title(language);
            case EXACT -> EXACT;
            default -> named(field);
        };
    }

    /** The unstemmed counterpart, for wildcards and fuzzy words, which are not made of stems. */
    static String unstemmed(QueryField field) {
        return switch (field) {
            case TEXT, EXACT -> EXACT;
            case TITLE -> EXACT_TITLE;
            default -> named(field);
        };
    }

    static String named(QueryField field) {
        String name = UNANALYSED.get(field);
        if (name == null) {
            throw new IllegalArgumentException("field must be one that is not analysed, was " + field);
        }
        return name;
    }
}
