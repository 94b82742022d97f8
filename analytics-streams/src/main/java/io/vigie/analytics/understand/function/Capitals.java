package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a text are written as names are: with a capital in a sentence of small letters. Only what is asked for is looked
 * for, since hardly a word of a text is both telling and written with a capital. For one use.
 */
final class Capitals {

    /** So short a word has a small letter in any headline. */
    private static final int LONG = 4;

    private final String text;
    private final FeatureExtractor read;
    private @Nullable Boolean mean;
    /** The next word to be found, from there on. */
    private int next;

    private int from;

    /** @param read has read the text */
    Capitals(String text, FeatureExtractor read) {
        this.text = text.substring(0, Math.min(text.length(), FeatureExtractor.MOST_READ));
        this.read = read;
    }

    /** Whether the word is written as a name; to be asked in the order of the text. */
    boolean isName(int word, String written) {
        int core = 1 + Math.max(written.lastIndexOf('\''), written.lastIndexOf('’'));
        return isCapitalised(written, core) && mean() && !beginsSentence(find(word));
    }

    private static boolean isCapitalised(String word, int at) {
        return at + 1 < word.length()
                && Character.isUpperCase(word.charAt(at))
                && Character.isLowerCase(word.charAt(at + 1));
    }

    private boolean mean() {
        if (mean == null) {
            mean = !isMostlyCapitals();
        }
        return mean;
    }

    /** Of the words behind the first, two or more and over half. */
    private boolean isMostlyCapitals() {
        int words = 0;
        int capitals = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfLetters(at);
            if (end - at >= LONG) {
                capitals += words > 0 && Character.isUpperCase(text.charAt(at)) ? 1 : 0;
                words++;
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return capitals >= 2 && capitals * 2 > words - 1;
    }

    private int endOfLetters(int begin) {
        int end = begin;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** The words are found one after the other, since what was read has its entities decoded: places in it are others. */
    private int find(int word) {
        for (; next <= word; next++) {
            if (read.isWord(next)) {
                from = Math.max(text.indexOf(read.written(next), from), from);
            }
        }
        return from;
    }

    private boolean beginsSentence(int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".!?:;\n".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    }
}
