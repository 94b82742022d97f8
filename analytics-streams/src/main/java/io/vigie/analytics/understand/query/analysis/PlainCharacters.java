package io.vigie.analytics.understand.query.analysis;

/**
 * Characters of which every text is already in NFC and wholly visible, so that nothing needs to be done to it: none of
 * them is decomposed, combines with the one before, or has the category Format.
 */
final class PlainCharacters {

    private PlainCharacters() {}

    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 ? !isPlainBeyondLatin(c) : c == 0xAD) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainBeyondLatin(char c) {
        return isPunctuation(c) || isSymbol(c) || isLetter(c);
    }

    private static boolean isPunctuation(char c) {
        return isWithin(c, 0x2010, 0x2027) || isWithin(c, 0x2030, 0x205E) || isWithin(c, 0x20A0, 0x20BF);
    }

    /** Among them the halves of U+1F000 to U+1FBFF, and the selector of emoji. */
    private static boolean isSymbol(char c) {
        return isWithin(c, 0x2600, 0x27BF) || isWithin(c, 0xD83C, 0xD83E) || Character.isLowSurrogate(c) || c == 0xFE0F;
    }

    /** Greek, Cyrillic, Chinese characters. */
    private static boolean isLetter(char c) {
        return isWithin(c, 0x388, 0x482) || isWithin(c, 0x48A, 0x52F) || isWithin(c, 0x4E00, 0x9FA5);
    }

    private static boolean isWithin(char c, int first, int last) {
        return c >= first && c <= last;
    }
}
