package io.vigie.analytics.understand.query.analysis;

import io.vigie.analytics.understand.query.QueryField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of the index fields: what is analysed per language carries the language in its name. */
public final class Fields {

    public static final String EXACT = "exact";
    public static final String EXACT_TITLE = "title.exact";
    /** Hashtags and handles with their sign. */
    public static final String TAG = "tag";

    /** Languages with stems of their own. */
    public static final Set<String> STEMMED = Set.of("fr", "en");

    /** By the language of a mention. */
    private static final Map<String, Set<String>> STEMS =
            Map.of("fr", Set.of("fr"), "en", Set.of("en"), "und", STEMMED);

    /** Longest value of a field that is not analysed, in characters. */
    private static final int MAX_VALUE = 1_000;

    private static final Map<QueryField, String> UNANALYSED = Map.of(
            QueryField.AUTHOR, "author",
            QueryField.SOURCE, "source",
            QueryField.LANGUAGE, "language",
            QueryField.URL, "url");

    private Fields() {}

    /** Languages whose stems a mention has; all of them when its language is undetermined. */
    public static Set<String> stems(String language) {
        return STEMS.getOrDefault(language, Set.of());
    }

    /** Whether a field holds words, in which signs are not searched for; the others hold values as they stand. */
    static boolean isText(String name) {
        return name.startsWith("text.") || name.startsWith("title.") || name.equals(EXACT);
    }

    /** As much of a value that is not analysed as is looked at. */
    public static String bounded(String value) {
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    }

    public static String text(String language) {
        return STEMMED.contains(language) ? "text." + language.toLowerCase(Locale.ROOT) : EXACT;
    }

    public static String title(String language) {
        return STEMMED.contains(language) ? "title." + language.toLowerCase(Locale.ROOT) : EXACT_TITLE;
    }

    /** The field that a clause on {@code field} searches in a query of {@code language}. */
    public static String of(QueryField field, String language) {
        return switch (field) {
            case TEXT -> text(language);
            case TITLE -> title(language);
            case EXACT -> EXACT;
            default -> named(field);
        };
    }

    /** The unstemmed counterpart, for wildcards and fuzzy words, which are not made of stems. */
    public static String unstemmed(QueryField field) {
        return switch (field) {
            case TEXT, EXACT -> EXACT;
            case TITLE -> EXACT_TITLE;
            default -> named(field);
        };
    }

    private static String named(QueryField field) {
        String name = UNANALYSED.get(field);
        if (name == null) {
            throw new IllegalArgumentException("field must be one that is not analysed, was " + field);
        }
        return name;
    }
}
