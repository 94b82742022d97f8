package io.vigie.analytics.understand.query.analysis;

/**
 * The classes of Unicode's word segmentation (UAX #29) for the characters of which posts in Latin, Greek and Cyrillic
 * letters are made. Every other character is {@link #OTHER}.
 */
final class WordBreaks {

    static final byte OTHER = 0;
    /** White space: no word ever holds one, so that the text on both sides can be cut apart. */
    static final byte SPACE = 1;

    static final byte BREAK = 2;
    static final byte LETTER = 3;
    static final byte DIGIT = 4;
    static final byte UNDERSCORE = 5;
    static final byte MID_LETTER = 6;
    static final byte MID_NUMBER = 7;
    static final byte MID_BOTH = 8;
    /** A word of its own. */
    static final byte EMOJI = 9;
    /** First half of what may be an emoji. */
    static final byte SURROGATE = 10;

    private static final byte[] CLASSES = classes();

    private WordBreaks() {}

    static byte of(char c) {
        return CLASSES[c];
    }

    /** Whether the character beyond U+FFFF that starts at {@code at} is a word of its own whatever stands beside it. */
    static boolean isEmoji(char[] text, int at, int end) {
        if (at + 1 >= end || !Character.isLowSurrogate(text[at + 1])) {
            return false;
        }
        int c = Character.toCodePoint(text[at], text[at + 1]);
        return isWithin(c, 0x1F300, 0x1F3FA)
                || isWithin(c, 0x1F400, 0x1F53D)
                || isWithin(c, 0x1F546, 0x1F64F)
                || isWithin(c, 0x1F680, 0x1F6FF)
                || isWithin(c, 0x1F90C, 0x1F93A)
                || isWithin(c, 0x1F93C, 0x1F945);
    }

    private static boolean isWithin(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        fill(classes, 0, 0xAC, BREAK);
        fill(classes, 0xAE, 0xFF, BREAK);
        fill(classes, 0x2010, 0x2017, BREAK);
        fill(classes, 0x201A, 0x2023, BREAK);
        fill(classes, 0x2025, 0x2026, BREAK);
        fill(classes, 0x2030, 0x203B, BREAK);
        fill(classes, 0x20A0, 0x20BF, BREAK);
        letters(classes, 0xAA, 0x2AF);
        letters(classes, 0x386, 0x3FF);
        letters(classes, 0x400, 0x52F);
        letters(classes, 0x1E00, 0x1EFF);
        fill(classes, 'A', 'Z', LETTER);
        fill(classes, 'a', 'z', LETTER);
        fill(classes, '0', '9', DIGIT);
        emoji(classes);
        "\t\n\u000B\f\r ".chars().forEach(c -> classes[c] = SPACE);
        "_".chars().forEach(c -> classes[c] = UNDERSCORE);
        ":\u00B7".chars().forEach(c -> classes[c] = MID_LETTER);
        ",;".chars().forEach(c -> classes[c] = MID_NUMBER);
        ".'\u2018\u2019".chars().forEach(c -> classes[c] = MID_BOTH);
        return classes;
    }

    private static void emoji(byte[] classes) {
        "\u00A9\u00AE\u2122\u27A1\u2B50".chars().forEach(c -> classes[c] = EMOJI);
        fill(classes, 0x2607, 0x2612, EMOJI);
        fill(classes, 0x2614, 0x2685, EMOJI);
        fill(classes, 0x2708, 0x2712, EMOJI);
        fill(classes, 0x2763, 0x2767, EMOJI);
        fill(classes, 0xD83C, 0xD83E, SURROGATE);
    }

    private static void letters(byte[] classes, int from, int to) {
        for (int c = from; c <= to; c++) {
            if (Character.isLetter(c)) {
                classes[c] = LETTER;
            }
        }
    }

    private static void fill(byte[] classes, int from, int to, byte value) {
        for (int c = from; c <= to; c++) {
            classes[c] = value;
        }
    }
}
