package io.vigie.local.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/** Hostile bytes and text for a terminal: nothing of it moves the cursor, turns the line around or hides. */
final class SafeText {

    private static final int HEX_WIDTH = 16;
    private static final int LONGEST_CHARACTER = 4;

    private SafeText() {}

    /** Text whose controls, bidirectional marks, invisible and unassigned characters are written as {@code \\u{202e}}. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (shows(character)) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append(String.format("\\u{%x}", character));
            }
        });
        return escaped.toString();
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** As text on one line, at most so many bytes of it; where it is no UTF-8, with what is not ASCII left out. */
    static String excerpt(byte[] bytes, int most) {
        byte[] start = beginning(bytes, most);
        return utf8(start)
                .orElseGet(() -> new String(start, StandardCharsets.US_ASCII).replaceAll("[^\\x20-\\x7e]+", "·"));
    }

    /** Escaped text, or a hex dump where it is no UTF-8; at most so many bytes of it. */
    static String shown(byte[] bytes, int most) {
        byte[] start = beginning(bytes, most);
        return utf8(start).map(SafeText::escaped).orElseGet(() -> hex(start));
    }

    private static byte[] beginning(byte[] bytes, int most) {
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    /** A character that is cut at the end is left out. */
    private static Optional<String> utf8(byte[] bytes) {
        return IntStream.range(0, Math.min(LONGEST_CHARACTER, bytes.length + 1))
                .mapToObj(cut -> utf8(bytes, bytes.length - cut))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> utf8(byte[] bytes, int length) {
        try {
            ByteBuffer part = ByteBuffer.wrap(bytes, 0, length);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(part).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder dump = new StringBuilder();
        for (int from = 0; from < bytes.length; from += HEX_WIDTH) {
            byte[] row = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + HEX_WIDTH));
            String text = new String(row, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", ".");
            dump.append(String.format(
                    "%s%06x  %-47s  %s",
                    from == 0 ? "" : "\n", from, HexFormat.ofDelimiter(" ").formatHex(row), text));
        }
        return dump.toString();
    }
}
