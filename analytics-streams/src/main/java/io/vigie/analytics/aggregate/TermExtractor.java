package io.vigie.analytics.aggregate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a text that say what it is about: no stop words, no addresses, no numbers. */
public final class TermExtractor {

    private static final int MOST_TERMS = 40;
    private static final int LONGEST_TERM = 40;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|www\\.)\\S+|@\\w+");
    private static final Pattern WORD = Pattern.compile("#?\\p{L}[\\p{L}\\p{M}\\p{Nd}]{2,}");

    private final Set<String> stopWords;

    public TermExtractor(Set<String> stopWords) {
        this.stopWords = Set.copyOf(stopWords);
    }

    /** The terms of a text, lower case, each once, at most 40. */
    public List<String> terms(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Matcher words =
                WORD.matcher(ADDRESS.matcher(start.toLowerCase(Locale.ROOT)).replaceAll(" "));
        Set<String> terms = new LinkedHashSet<>();
        while (terms.size() < MOST_TERMS && words.find()) {
            String word = words.group();
            if (word.length() <= LONGEST_TERM && !stopWords.contains(word)) {
                terms.add(word);
            }
        }
        return List.copyOf(terms);
    }
}
