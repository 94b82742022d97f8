package io.vigie.analytics.understand.brand;

import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of watched brands in a text. Who is named says nothing of what is said: a name must not be a reason, nor tell a
 * business function because it stood in crises that a model learnt from.
 */
final class BrandNames {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Folded names and aliases by the id of the brand's query. */
    private final Map<String, Set<String>> byQuery;

    BrandNames(Collection<Brand> brands) {
        byQuery = brands.stream()
                .collect(Collectors.toUnmodifiableMap(Brand::queryId, BrandNames::folded, (first, second) -> first));
    }

    private static Set<String> folded(Brand brand) {
        return brand.names().stream().map(BrandNames::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** Letters and digits without accents: one form for "Air France", "#AirFrance" and "air-france". */
    private static String folded(String name) {
        return SIGNS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The text with a blank for each name that a brand's query found; other words of such a query stay. */
    String blanked(String text, List<QueryHit> hits) {
        String blanked = text;
        for (QueryHit hit : hits) {
            Set<String> names = byQuery.get(hit.queryId());
            if (names != null) {
                blanked = blanked(blanked, hit.words(), names);
            }
        }
        return blanked;
    }

    private static String blanked(String text, List<MatchedWords> found, Set<String> names) {
        String blanked = text;
        for (MatchedWords words : found) {
            if (names.contains(folded(words.text()))) {
                blanked = blanked(blanked, words.text());
            }
        }
        return blanked;
    }

    /** Wherever the name stands by itself: not in "oranges". */
    private static String blanked(String text, String name) {
        StringBuilder blanked = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            int end = at + name.length();
            if (!isLetter(text, at - 1) && !isLetter(text, end)) {
                blanked.append(text, from, at).append(' ');
                from = end;
            }
        }
        return blanked.append(text, from, text.length()).toString();
    }

    private static boolean isLetter(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }
}
