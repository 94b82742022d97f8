package io.vigie.alert.notify;

import java.util.regex.Pattern;

/** Makes hostile text fit for one line: of a log, a terminal, a mail header. */
public final class PlainText {

    /** Controls (ANSI escapes begin with one), line and paragraph separators, invisible and direction-changing marks. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private PlainText() {}

    /** The text on one line, at most {@code length} characters long: it can neither end a header nor begin another. */
    public static String oneLine(String text, int length) {
        String line = UNSAFE.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }
}
