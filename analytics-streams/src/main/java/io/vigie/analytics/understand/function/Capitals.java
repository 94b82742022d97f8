package io.vigie.analytics.understand.function;

import java.util.List;
import java.util.regex.Pattern;

/** Which words of a text are written as names are: with a capital in a sentence of small letters. For one use. */
final class Capitals {

    private static final Pattern GAP = Pattern.compile("\\P{L}+");
    /** So short a word has a small letter in any headline. */
    private static final int LONG = 4;

    private final String text;
    private final boolean mean;
    private int from;

    Capitals(String text) {
        this.text = text;
        mean = !isMostlyCapitals(text);
    }

    /** Of the words behind the first, two or more and over half. */
    private static boolean isMostlyCapitals(String text) {
        List<String> words = GAP.splitAsStream(text)
                .filter(word -> word.length() >= LONG)
                .skip(1)
                .toList();
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return capitals >= 2 && capitals * 2 > words.size();
    }

    /** Whether the word is written as a name; to be asked in the order of the text. */
    boolean isName(String written) {
        int at = Math.max(text.indexOf(written, from), from);
        from = at;
        String core = written.substring(1 + Math.max(written.lastIndexOf('\''), written.lastIndexOf('’')));
        return mean && isCapitalised(core) && !beginsSentence(at);
    }

    private static boolean isCapitalised(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private boolean beginsSentence(int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".!?:;\n".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    }
}
