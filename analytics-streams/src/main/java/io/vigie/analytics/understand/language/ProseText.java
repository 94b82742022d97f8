package io.vigie.analytics.understand.language;

/** What of a mention tells its language: letters, without addresses, handles and hashtags, which belong to no language. */
final class ProseText {

    private ProseText() {}

    static String of(String text, int maxChars) {
        StringBuilder prose = new StringBuilder(Math.min(text.length(), maxChars));
        int at = 0;
        int end = Math.min(text.length(), maxChars);
        while (at < end) {
            int wordEnd = wordEnd(text, at, end);
            if (wordEnd > at && isProse(text, at, wordEnd)) {
                appendLetters(prose, text, at, wordEnd);
            }
            at = wordEnd + 1;
        }
        return prose.toString();
    }

    static int letters(String prose) {
        return (int) prose.chars().filter(c -> c != ' ').count();
    }

    private static int wordEnd(String text, int from, int end) {
        int at = from;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isProse(String text, int from, int to) {
        char first = text.charAt(from);
        int scheme = text.indexOf("://", from);
        return first != '@' && first != '#' && (scheme < 0 || scheme >= to) && !text.startsWith("www.", from);
    }

    private static void appendLetters(StringBuilder prose, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || c == '\'') {
                prose.append(Character.toLowerCase(c));
            } else if (c == '’') {
                prose.append('\'');
            } else if (!endsWithSpace(prose)) {
                prose.append(' ');
            }
        }
        if (!endsWithSpace(prose)) {
            prose.append(' ');
        }
    }

    private static boolean endsWithSpace(StringBuilder prose) {
        return prose.length() == 0 || prose.charAt(prose.length() - 1) == ' ';
    }
}
