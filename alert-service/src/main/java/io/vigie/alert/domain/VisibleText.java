package io.vigie.alert.domain;

import java.util.Set;

/** Tells text that a reader sees from what only looks like text to a machine. */
public final class VisibleText {

    /** Letters and symbols by their category, and blank: Hangul fillers, the empty Braille pattern. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private VisibleText() {}

    /** Whether anything of it is seen: not only spaces, controls, formats, marks without a letter, or unassigned. */
    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(VisibleText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !BLANK.contains(character);
        };
    }
}
