package io.vigie.analytics.understand.language;

/**
 * Reads what of a mention tells its language, letter by letter: words in plain lower case with one space after each, without
 * addresses, handles and hashtags, which belong to no language. One pass, nothing is copied.
 */
final class ProseReader {

    /** After the last letter's space. */
    static final int END = -1;

    private static final char SPACE = ' ';
    private static final char NOTHING = 0;
    private static final char[] PLAIN = plainForms();

    private final String text;
    private final int end;
    private int at;
    private boolean afterSpace = true;

    ProseReader(String text, int maxChars) {
        this.text = text;
        this.end = Math.min(text.length(), maxChars);
    }

    /** The prose as a whole. */
    static String prose(String text, int maxChars) {
        ProseReader reader = new ProseReader(text, maxChars);
        StringBuilder prose = new StringBuilder(reader.end);
        for (int c = reader.next(); c != END; c = reader.next()) {
            prose.append((char) c);
        }
        return prose.toString();
    }

    /** A letter, the space after a word, or {@link #END}. */
    int next() {
        while (at < end) {
            char c = text.charAt(at);
            char plain = PLAIN[c];
            if (isForeign(c)) {
                skipToWhitespace();
            } else {
                at++;
                if (isNews(plain)) {
                    afterSpace = plain == SPACE;
                    return plain;
                }
            }
        }
        return last();
    }

    /** Leaves out so many characters and the rest of the word there. */
    void skip(int characters) {
        at += characters;
        skipToWhitespace();
    }

    private int last() {
        if (afterSpace) {
            return END;
        }
        afterSpace = true;
        return SPACE;
    }

    private boolean isNews(char plain) {
        return plain > SPACE || (plain == SPACE && !afterSpace);
    }

    private boolean isForeign(char c) {
        return switch (c) {
            case '@', '#' -> true;
            case 'h', 'H' -> afterSpace && startsWith("http");
            case 'w', 'W' -> afterSpace && startsWith("www.");
            default -> false;
        };
    }

    private boolean startsWith(String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }

    private void skipToWhitespace() {
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    static char plain(char c) {
        return PLAIN[c];
    }

    private static char[] plainForms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = plainForm((char) c);
        }
        return forms;
    }

    /** Accents that stand apart, vowel signs and invisible characters are part of the word but no letter of it. */
    private static char plainForm(char c) {
        if (Character.isLetter(c)) {
            return Character.toLowerCase(c);
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> NOTHING;
            default -> SPACE;
        };
    }
}
