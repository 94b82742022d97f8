package io.vigie.analytics.understand.sentiment;

import java.text.Normalizer;

/** What a code point is, and its plain lower-case form. Social text is careless with accents and case, so both are folded. */
final class Characters {

    /** The bit by which a small ASCII letter differs from its capital. */
    static final int SMALL = 0x20;

    private static final int FOLDED = 0x180;
    private static final char[] PLAIN_FORMS = plainForms();
    /** For every unit, so that a look-up needs no comparison. */
    private static final byte[] SIMPLE = simpleLetters();

    private Characters() {}

    /** Lower case without accent, for one UTF-16 unit; units outside Latin are lower-cased only. */
    static char plain(char unit) {
        return unit < FOLDED ? PLAIN_FORMS[unit] : Character.toLowerCase(unit);
    }

    /** The unit without accent but with its case, when that is an ASCII letter; 0 for any other unit. */
    static int simple(char unit) {
        return SIMPLE[unit];
    }

    /** ASCII that is in no word, and the 0 after a text. */
    static boolean endsWord(char unit) {
        return unit < 128 && SIMPLE[unit] == 0 && unit != '\'';
    }

    static boolean isLetter(int codePoint) {
        if (codePoint < 128) {
            return between(codePoint, 'a', 'z') || between(codePoint, 'A', 'Z');
        }
        return Character.isLetter(codePoint) && !isEmoji(codePoint);
    }

    static boolean isDigit(int codePoint) {
        return between(codePoint, '0', '9');
    }

    static boolean isLetterOrDigit(int codePoint) {
        return isDigit(codePoint) || isLetter(codePoint);
    }

    /** Combining accents (dropped after a letter, so decomposed text equals composed text). */
    static boolean isCombiningAccent(int codePoint) {
        return between(codePoint, 0x300, 0x36F);
    }

    /** Marks that belong to the word, as in Devanagari or Arabic. */
    static boolean isWordMark(int codePoint) {
        if (codePoint < 0x483) {
            return false;
        }
        int type = Character.getType(codePoint);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && !isVariationSelector(codePoint);
    }

    /** Zero-width joiners, byte-order mark and the like: invisible, so looked through. */
    static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD
                || between(codePoint, 0x200B, 0x200F)
                || between(codePoint, 0x2060, 0x2064)
                || codePoint == 0xFEFF
                || isVariationSelector(codePoint);
    }

    static boolean isEmoji(int codePoint) {
        return between(codePoint, 0x2600, 0x27BF)
                || (between(codePoint, 0x1F000, 0x1FAFF) && !isSkinTone(codePoint))
                || between(codePoint, 0x2B00, 0x2BFF);
    }

    static boolean isSkinTone(int codePoint) {
        return between(codePoint, 0x1F3FB, 0x1F3FF);
    }

    private static boolean isVariationSelector(int codePoint) {
        return between(codePoint, 0xFE00, 0xFE0F);
    }

    private static boolean between(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static char[] plainForms() {
        char[] forms = new char[FOLDED];
        for (char c = 0; c < FOLDED; c++) {
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char base = Character.isLetter(c) ? decomposed.charAt(0) : c;
            forms[c] = Character.toLowerCase(base);
        }
        return forms;
    }

    private static byte[] simpleLetters() {
        byte[] letters = new byte[1 << Character.SIZE];
        for (char c = 0; c < FOLDED; c++) {
            char plain = plain(c);
            if (Character.isLetter(c) && between(plain, 'a', 'z')) {
                letters[c] = (byte) (Character.isUpperCase(c) ? plain ^ SMALL : plain);
            }
        }
        return letters;
    }
}
