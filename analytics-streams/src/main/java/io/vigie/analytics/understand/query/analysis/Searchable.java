package io.vigie.analytics.understand.query.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whether what is not cut into words, a wildcard, a fuzzy word or a tag, can be one word of a mention. What has a sign
 * where mentions are cut, or an article or possessive that they lose, never is.
 */
final class Searchable {

    private static final char ANY_LETTER = 'x';

    private Searchable() {}

    static boolean isWord(QueryTerms terms, String field, String text) {
        return terms.of(field, text).equals(List.of(terms.normal(field, text)));
    }

    static boolean isTag(String text) {
        return Tag.in(CleanText.visible(text)).equals(List.of(new Tag(CleanText.visible(text))));
    }

    /** Examples of what a pattern matches: * at its ends for nothing, and as a letter like its neighbour. */
    static Stream<String> examples(String pattern) {
        String inner = pattern.replaceFirst("^\\*+", "").replaceFirst("(?<!\\\\)\\*+$", "");
        return Stream.of(lettered(inner), lettered(pattern));
    }

    private static String lettered(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                text.append(pattern.charAt(++i));
            } else {
                text.append(c == '*' || c == '?' ? letterBeside(text, pattern, i) : c);
            }
        }
        return text.toString();
    }

    private static char letterBeside(StringBuilder before, String pattern, int at) {
        for (int i = before.length() - 1; i >= 0; i--) {
            if (Character.isLetterOrDigit(before.charAt(i))) {
                return before.charAt(i);
            }
        }
        boolean letterFollows = at + 1 < pattern.length() && Character.isLetterOrDigit(pattern.charAt(at + 1));
        return letterFollows ? pattern.charAt(at + 1) : ANY_LETTER;
    }
}
