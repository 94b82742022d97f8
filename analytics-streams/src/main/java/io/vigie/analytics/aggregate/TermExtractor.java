package io.vigie.analytics.aggregate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the words of a text that say what it is about: no stop words, no addresses, no numbers. A word is a letter and at
 * least two more letters, marks or digits; the number sign before it belongs to it. Words that a hyphen joins are one, as
 * "saint-malo", unless one of them would be none by itself, as in "dit-il".
 */
public final class TermExtractor {

    private static final int MOST_TERMS = 40;
    private static final int SHORTEST_TERM = 3;
    private static final int LONGEST_TERM = 40;
    private static final int LONGEST_TEXT = 10_000;
    private static final List<String> ADDRESSES = List.of("http://", "https://", "www.");

    private final Set<String> stopWords;
    private final Set<String> ownWords;

    /**
     * @param stopWords of all who are talked of
     * @param ownWords which say nothing of the one who is talked of
     */
    public TermExtractor(Set<String> stopWords, Set<String> ownWords) {
        this.stopWords = Set.copyOf(stopWords);
        this.ownWords = Set.copyOf(ownWords);
    }

    /** The terms of a text, lower case, each once, at most 40. */
    public List<String> terms(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String lower = start.toLowerCase(Locale.ROOT);
        Set<String> terms = new LinkedHashSet<>();
        int at = 0;
        while (at < lower.length() && terms.size() < MOST_TERMS) {
            int letter = lower.codePointAt(at);
            if (letter == '@') {
                at = endOfName(lower, at + 1);
            } else if (!Character.isLetter(letter)) {
                at += Character.charCount(letter);
            } else if (isAddress(lower, at)) {
                at = endOfAddress(lower, at);
            } else {
                at = word(lower, at, terms);
            }
        }
        return List.copyOf(terms);
    }

    /** Takes the word that begins at a letter; where it ends. */
    private int word(String text, int from, Set<String> terms) {
        int end = endOfWord(text, from);
        if (from > 0 && text.charAt(from - 1) == '#') {
            if (isLongEnough(text, from, end)) {
                take(text.substring(from - 1, end), terms);
            }
            return end;
        }
        String word = text.substring(from, end);
        if (isTerm(word)) {
            int endOfAll = endOfCompound(text, from, end);
            terms.add(endOfAll == end ? word : text.substring(from, endOfAll));
            return endOfAll;
        }
        return end;
    }

    /** Where the last word ends that hyphens join to one. */
    private int endOfCompound(String text, int from, int endOfFirst) {
        int end = endOfFirst;
        while (end + 1 < text.length() && text.charAt(end) == '-') {
            int next = end + 1;
            if (!Character.isLetter(text.codePointAt(next)) || isAddress(text, next)) {
                return end;
            }
            int endOfNext = endOfWord(text, next);
            if (!isTerm(text.substring(next, endOfNext)) || endOfNext - from > LONGEST_TERM) {
                return end;
            }
            end = endOfNext;
        }
        return end;
    }

    private boolean isTerm(String word) {
        return isLongEnough(word, 0, word.length()) && word.length() <= LONGEST_TERM && !isStopWord(word);
    }

    private static boolean isLongEnough(String text, int from, int end) {
        return text.codePointCount(from, end) >= SHORTEST_TERM;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!isPartOfWord(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private void take(String word, Set<String> terms) {
        if (word.length() <= LONGEST_TERM && !isStopWord(word)) {
            terms.add(word);
        }
    }

    private static boolean isAddress(String text, int at) {
        char first = text.charAt(at);
        if (first != 'h' && first != 'w') {
            return false;
        }
        boolean withinWord =
                at > 0 && (Character.isLetterOrDigit(text.codePointBefore(at)) || text.charAt(at - 1) == '_');
        return !withinWord && ADDRESSES.stream().anyMatch(each -> isAddress(text, at, each));
    }

    private static boolean isAddress(String text, int at, String beginning) {
        int next = at + beginning.length();
        return text.startsWith(beginning, at) && next < text.length() && !isSpace(text.charAt(next));
    }

    private static int endOfAddress(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isPartOfName(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(int codePoint) {
        if (codePoint < 0x80) {
            return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isPartOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private boolean isStopWord(String word) {
        return stopWords.contains(word) || ownWords.contains(word);
    }
}
