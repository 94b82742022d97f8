package io.vigie.analytics.understand.query.lucene;

import java.text.Normalizer;

/**
 * What is done to text before it is cut into terms.
 *
 * @param visible NFC text without invisible characters: what matched words are quoted from
 * @param searchable the same length, with addresses and the punctuation that glues words ({@code fin.Début}, {@code
 *     salarié·e}, {@code air_france}) blanked out
 */
record CleanText(String visible, String searchable) {

    /** Longest text that is looked at, in characters. */
    static final int MAX_CHARS = 20_000;

    private static final String GLUE = ".:_·•⋅/";

    static CleanText of(String raw) {
        String bounded = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
        String visible = withoutInvisible(Normalizer.normalize(bounded, Normalizer.Form.NFC));
        return new CleanText(visible, searchable(visible));
    }

    private static String withoutInvisible(String text) {
        if (text.chars().noneMatch(CleanText::isInvisible)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** Zero-width characters, direction marks, soft hyphens, byte order marks: they only hide words from a search. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static String searchable(String visible) {
        char[] chars = visible.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (startsAddress(visible, i)) {
                i = blankToSpace(chars, i);
            } else if (c == '’' || c == 'ʼ' || c == '´' || c == '`') {
                chars[i] = '\'';
            } else if (GLUE.indexOf(c) >= 0 && !betweenDigits(visible, i)) {
                chars[i] = ' ';
            }
        }
        return new String(chars);
    }

    private static boolean startsAddress(String text, int at) {
        char c = text.charAt(at);
        return (c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at)))
                || (c == 'w' && text.startsWith("www.", at));
    }

    private static int blankToSpace(char[] chars, int from) {
        int i = from;
        while (i < chars.length && !Character.isWhitespace(chars[i])) {
            chars[i++] = ' ';
        }
        return i - 1;
    }

    /** Keeps 3.5 and 10:30 whole. */
    private static boolean betweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
