package io.vigie.alert.notify;

import java.util.regex.Pattern;

/** Makes hostile text fit for one line: of a log, a terminal, a mail header. */
public final class PlainText {

    /** Controls (ANSI escapes begin with one), line and paragraph separators, invisible and direction-changing marks. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private PlainText() {}

    /** The text on one line, at most {@code length} characters long. */
    public static String oneLine(String text, int length) {
        String line = UNSAFE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + "…";
    }
}
