package io.vigie.analytics.understand.sentiment;

/** The analysed part of a text: at most {@link #LIMIT} UTF-16 units, with the common HTML entities decoded. Reused. */
final class TextBuffer {

    /** Longer texts are judged by their beginning, which bounds time and memory for any input. */
    static final int LIMIT = 4_000;

    private static final String[] ENTITIES = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&apos;", "&nbsp;"};
    private static final char[] DECODED = {'&', '<', '>', '"', '\'', '\'', ' '};

    /** One more than the limit: a 0 always follows the text. */
    private final char[] units = new char[LIMIT + 1];

    private int length;

    void load(String text) {
        int end = Math.min(text.length(), LIMIT);
        text.getChars(0, end, units, 0);
        length = end;
        int entity = text.indexOf('&');
        if (entity >= 0 && entity < end) {
            decode(text, entity, end);
        }
        units[length] = 0;
    }

    private void decode(String text, int from, int end) {
        length = from;
        int i = from;
        while (i < end) {
            char unit = text.charAt(i);
            int entity = unit == '&' ? entityAt(text, i) : -1;
            units[length++] = entity < 0 ? unit : DECODED[entity];
            i += entity < 0 ? 1 : ENTITIES[entity].length();
        }
    }

    int length() {
        return length;
    }

    /** The unit at {@code index}, or 0 beyond either end. */
    char at(int index) {
        return index >= 0 && index < length ? units[index] : 0;
    }

    /** The text, and a 0 after it. */
    char[] units() {
        return units;
    }

    /** The code point at {@code index}; an unpaired surrogate is returned as it is. */
    int codePointAt(int index) {
        return index < length ? Character.codePointAt(units, index, length) : 0;
    }

    /** The word around {@code index}, with what apostrophes and hyphens join to it and the sign of a hashtag. */
    String word(int index) {
        int begin = index;
        while (isInWord(begin - 1)) {
            begin--;
        }
        int end = index;
        while (isInWord(end)) {
            end++;
        }
        begin -= at(begin - 1) == '#' ? 1 : 0;
        return new String(units, begin, end - begin);
    }

    private boolean isInWord(int index) {
        return isLetter(index) || ("'\u2019-".indexOf(at(index)) >= 0 && isLetter(index - 1) && isLetter(index + 1));
    }

    /** Whether a letter, or a mark that belongs to one, lies there or has a half there. */
    private boolean isLetter(int index) {
        int codePoint = codePointAt(Math.max(0, Character.isLowSurrogate(at(index)) ? index - 1 : index));
        return index >= 0
                && (Characters.isLetter(codePoint)
                        || Characters.isWordMark(codePoint)
                        || Characters.isCombiningAccent(codePoint));
    }

    private static int entityAt(String text, int index) {
        for (int i = 0; i < ENTITIES.length; i++) {
            if (text.startsWith(ENTITIES[i], index)) {
                return i;
            }
        }
        return -1;
    }
}
