package io.vigie.analytics.understand.query.analysis;

import io.vigie.kit.text.MarkRuns;
import java.text.Normalizer;

/**
 * What is done to text before it is cut into terms.
 *
 * @param visible NFC text without invisible characters: what matched words are quoted from
 * @param searchable the same length, with addresses and the punctuation that glues words ({@code fin.Début}, {@code
 *     salarié·e}, {@code air_france}) blanked out
 */
public record CleanText(String visible, String searchable) {

    /** Longest text that is looked at, in characters. */
    public static final int MAX_CHARS = 20_000;

    /** The only invisible character of those before {@link #BEYOND_LATIN}. */
    private static final char SOFT_HYPHEN = 0xAD;

    private static final char BEYOND_LATIN = 0x300;

    /** The bit that tells small letters from capitals. */
    private static final int CASE = 0x20;

    private static final String GLUE = ".:_·•⋅/";
    /** Stands in no address (RFC 3986, appendix C): in {@code <a href="http://x.example/">Oréval</a>} the name is text. */
    private static final String AFTER_ADDRESS = "\"<>";

    private static final String APOSTROPHES = "’ʼ´`";
    /** By character: whether {@link #blank} may change it or what follows. */
    private static final boolean[] TOUCHED = touched();

    public static CleanText of(String raw) {
        String visible = visible(raw);
        char[] chars = visible.toCharArray();
        blank(chars, 0, chars.length);
        return new CleanText(visible, new String(chars));
    }

    /** NFC text without invisible characters and heaps of marks, cut at {@link #MAX_CHARS}; usually the very text. */
    public static String visible(String raw) {
        String bounded = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
        return PlainCharacters.only(bounded)
                ? bounded
                : withoutInvisible(Normalizer.normalize(MarkRuns.bounded(bounded), Normalizer.Form.NFC));
    }

    private static String withoutInvisible(String text) {
        int first = 0;
        while (first < text.length() && !isInvisible(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Zero-width characters, direction marks, soft hyphens, byte order marks: they only hide words from a search. */
    private static boolean isInvisible(char c) {
        return c < BEYOND_LATIN ? c == SOFT_HYPHEN : Character.getType(c) == Character.FORMAT;
    }

    /** Makes visible text from one white space to another, or a whole one, searchable in place. */
    public static void blank(char[] text, int from, int length) {
        for (int i = from; i < length; i++) {
            char c = text[i];
            if (c < TOUCHED.length && TOUCHED[c] && (!isLetter(c) || mayStartAddress(text, i, length))) {
                i = blankAt(text, i, length);
            } else if (Character.isSurrogate(c)) {
                i = blankHalf(text, i, length);
            }
        }
    }

    /** Half a character alone: at the end of a text, Lucene's tokenizer would lose the words before it. */
    private static int blankHalf(char[] text, int at, int length) {
        if (at + 1 < length && Character.isSurrogatePair(text[at], text[at + 1])) {
            return at + 1;
        }
        text[at] = ' ';
        return at;
    }

    /** Every other word holds an h. */
    private static boolean mayStartAddress(char[] text, int at, int length) {
        return at + 1 < length && lower(text[at + 1]) == (lower(text[at]) == 'h' ? 't' : 'w');
    }

    private static boolean isLetter(char c) {
        return lower(c) >= 'a' && lower(c) <= 'z';
    }

    /** Of a letter without accent. */
    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | CASE) : c;
    }

    /** The last character that is done. */
    private static int blankAt(char[] text, int at, int length) {
        char c = text[at];
        if (startsAddress(text, at, length)) {
            return blankAddress(text, at, length);
        } else if (APOSTROPHES.indexOf(c) >= 0) {
            text[at] = '\'';
        } else if (GLUE.indexOf(c) >= 0 && !betweenDigits(text, at, length)) {
            text[at] = ' ';
        }
        return at;
    }

    private static boolean startsAddress(char[] text, int at, int length) {
        return switch (lower(text[at])) {
            case 'h' -> starts(text, at, length, "http://") || starts(text, at, length, "https://");
            case 'w' -> starts(text, at, length, "www.");
            default -> false;
        };
    }

    private static boolean starts(char[] text, int at, int length, String prefix) {
        if (length - at < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (lower(text[at + i]) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int blankAddress(char[] text, int from, int length) {
        int i = from;
        while (i < length && !Character.isWhitespace(text[i]) && AFTER_ADDRESS.indexOf(text[i]) < 0) {
            text[i++] = ' ';
        }
        return i - 1;
    }

    /** Keeps 3.5 and 10:30 whole. */
    private static boolean betweenDigits(char[] text, int at, int length) {
        return at > 0 && at + 1 < length && Character.isDigit(text[at - 1]) && Character.isDigit(text[at + 1]);
    }

    private static boolean[] touched() {
        String characters = GLUE + APOSTROPHES + "hwHW";
        boolean[] touched = new boolean[characters.chars().max().orElse(0) + 1];
        characters.chars().forEach(c -> touched[c] = true);
        return touched;
    }
}
