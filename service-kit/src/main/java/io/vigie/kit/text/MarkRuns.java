package io.vigie.kit.text;

/**
 * Marks upon one letter, bounded: Unicode's normal forms put them in order at a cost that grows with the square of their
 * number. Thirty is what the Stream-Safe Text Format allows (UAX #15); no script needs as many.
 */
public final class MarkRuns {

    /** Marks in a row, at most. */
    public static final int MOST = 30;

    private MarkRuns() {}

    /** The text without the marks beyond the first thirty in a row; usually the very text. */
    public static String bounded(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            run = isMark(text.codePointAt(i)) ? run + 1 : 0;
            if (run > MOST) {
                return without(text, i);
            }
        }
        return text;
    }

    private static String without(String text, int firstTooMany) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, firstTooMany);
        int run = MOST;
        int c;
        for (int i = firstTooMany; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            run = isMark(c) ? run + 1 : 0;
            if (run <= MOST) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
