package io.vigie.analytics.understand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Texts made to be slow, or to break something, of any length. */
public final class HostileTexts {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFFD\uFE0F";

    private HostileTexts() {}

    /** By name: text of so many UTF-16 units. */
    public static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        texts.put("one letter", repeated("a"));
        texts.put("hashtags", length -> numbered("#tag%d ", length));
        texts.put("hashtag of a thousand humps", length -> cut("#" + "aB".repeat(length / 2), length));
        texts.put(
                "nested quotes",
                length -> cut("\u00AB\"'(".repeat(length / 8) + ")'\"\u00BB".repeat(length / 8), length));
        texts.put("emoji", repeated("\uD83D\uDE21"));
        texts.put("emoji of families", repeated(FAMILY));
        texts.put("mixed scripts", repeated("a\u0431\u05D1\u0639\u0905\u0E01\u6F22\uD55C\u304B"));
        texts.put("joiners of no width", repeated("a\u200D\u200B\uFEFF"));
        texts.put("accents upon one letter", length -> "e" + "\u0301".repeat(length - 1));
        texts.put("accents in turn", length -> cut("e" + "\u0315\u0300".repeat(length / 2), length));
        texts.put(
                "accents in the wrong order",
                length -> cut("e" + "\u0315".repeat(length / 2) + "\u0300".repeat(length / 2), length));
        texts.put("halves of characters", repeated("\uD83Dx\uDE21"));
        texts.put("addresses", length -> numbered("http://a.example/%d ", length));
        texts.put("words never seen", length -> words(length));
        texts.put("faces and signs", repeated(":-(&amp;l'x-@#"));
        texts.put("not", repeated("not "));
        texts.put("control characters", repeated("\u0000\r\n\u0085\u2028"));
        return texts;
    }

    private static IntFunction<String> repeated(String part) {
        return length -> cut(part.repeat(length / part.length() + 1), length);
    }

    private static String numbered(String format, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(String.format(format, i));
        }
        return cut(text.toString(), length);
    }

    private static String words(int length) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(6) == 0 ? " " : "");
        }
        return cut(text.toString(), length);
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
