package io.vigie.analytics.understand.sentiment;

/** Recognises faces and hearts written in ASCII, {@code :-) ;D :'( xD <3 ^_^}, in constant time per position. */
final class Emoticons {

    private static final String EYES = ":;=";
    private static final String NOSES = "-'^*o";
    private static final String SYMBOL_MOUTHS = ")]}([{/\\|*@$<>";
    private static final String LETTER_MOUTHS = "dpoxsc30";
    private static final String[] WHOLE = {"<3", "</3", "^^", "^_^", "-_-", ">_<", "t_t", "o_o", "xd", "(:", "(-:", "):"
    };

    private static final boolean[] FIRST = firstUnits();

    private Emoticons() {}

    /**
     * Appends the emoticon that begins at {@code from}, without its nose, and returns where it ends; {@code from} itself
     * when there is none.
     */
    static int read(TextBuffer text, int from, Tokens tokens) {
        if (!mayBegin(text, from) || Characters.isLetterOrDigit(text.at(from - 1))) {
            return from;
        }
        int end = readFace(text, from, tokens);
        return end > from ? end : readWhole(text, from, tokens);
    }

    /** False for nearly all units that begin none: a quick answer. */
    static boolean mayBegin(TextBuffer text, int index) {
        char first = text.at(index);
        if (first >= FIRST.length || !FIRST[first]) {
            return false;
        }
        char second = text.at(index + 1);
        return !Characters.isLetter(first) || second == '_' || second == 'd' || second == 'D';
    }

    private static int readFace(TextBuffer text, int from, Tokens tokens) {
        char eyes = text.at(from);
        if (EYES.indexOf(eyes) < 0) {
            return from;
        }
        int end = faceEnd(text, from + 1);
        if (end < 0 && NOSES.indexOf(text.at(from + 1)) >= 0) {
            end = faceEnd(text, from + 2);
        }
        if (end < 0) {
            return from;
        }
        tokens.append(eyes == '=' ? ':' : eyes);
        tokens.append(Characters.plain(text.at(end - 1)));
        tokens.close(TokenKind.EMOTICON, 0);
        return skipRepeats(text, end);
    }

    /** Where the face ends whose mouth is at {@code mouth}, or -1. Letters count only when no word goes on. */
    private static int faceEnd(TextBuffer text, int mouth) {
        char unit = Characters.plain(text.at(mouth));
        if (SYMBOL_MOUTHS.indexOf(unit) >= 0 && text.at(mouth + 1) != '/') {
            return mouth + 1;
        }
        boolean letter = LETTER_MOUTHS.indexOf(unit) >= 0;
        return letter && !Characters.isLetterOrDigit(text.at(mouth + 1)) ? mouth + 1 : -1;
    }

    private static int skipRepeats(TextBuffer text, int end) {
        int next = end;
        while (text.at(next) == text.at(end - 1)) {
            next++;
        }
        return next;
    }

    private static int readWhole(TextBuffer text, int from, Tokens tokens) {
        for (String emoticon : WHOLE) {
            int end = from + emoticon.length();
            if (matches(text, from, emoticon) && !Characters.isLetterOrDigit(text.at(end))) {
                for (int i = 0; i < emoticon.length(); i++) {
                    tokens.append(emoticon.charAt(i));
                }
                tokens.close(TokenKind.EMOTICON, 0);
                return end;
            }
        }
        return from;
    }

    private static boolean[] firstUnits() {
        boolean[] first = new boolean[128];
        for (int i = 0; i < EYES.length(); i++) {
            first[EYES.charAt(i)] = true;
        }
        for (String emoticon : WHOLE) {
            first[emoticon.charAt(0)] = true;
            first[Character.toUpperCase(emoticon.charAt(0))] = true;
        }
        return first;
    }

    private static boolean matches(TextBuffer text, int from, String emoticon) {
        for (int i = 0; i < emoticon.length(); i++) {
            if (Characters.plain(text.at(from + i)) != emoticon.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
