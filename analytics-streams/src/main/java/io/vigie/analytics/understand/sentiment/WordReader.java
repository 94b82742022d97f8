package io.vigie.analytics.understand.sentiment;

import io.vigie.analytics.understand.words.ShortWords;

/** Reads one word: folded, lengthened letters shortened to two, elided articles and camel-cased hashtags split off. */
final class WordReader {

    private static final int MAX_RUN = 2;

    private final TextBuffer text;
    private final Tokens tokens;
    private int position;
    private int hash;
    /** The word as {@link ShortWords} has it, as long as it can be remembered. */
    private long high;

    private long low;
    private boolean latin;
    private int letters;
    private int capitals;
    private int run;
    private int previous;
    private boolean lengthened;

    WordReader(TextBuffer text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Reads the word that begins at {@code from} and returns where it ends. */
    int read(int from, int flags) {
        reset();
        tokens.beginWord(from);
        boolean hashtag = (flags & Tokens.HASHTAG) != 0;
        int next = hashtag ? from : readPlain(from);
        while (!Characters.endsWord(text.units()[next]) && next < text.length()) {
            int codePoint = text.codePointAt(next);
            if (Characters.isLetter(codePoint) || Characters.isWordMark(codePoint)) {
                if (hashtag && next > from && isHump(next)) {
                    break;
                }
                appendLetter(codePoint);
            } else if (isInnerApostrophe(next)) {
                if (isElided()) {
                    next++;
                    break;
                }
                append('\'');
            } else if (!Characters.isInvisible(codePoint) && !Characters.isCombiningAccent(codePoint)) {
                break;
            }
            next += Character.charCount(codePoint);
        }
        boolean isShort = latin && position - tokens.position() <= ShortWords.MOST_CHARS;
        tokens.closeWord(flags | shapeFlags(), position, hash, high, isShort ? low : 0);
        return next;
    }

    private void reset() {
        position = tokens.position();
        hash = Hashing.SEED;
        high = 0;
        low = 0;
        latin = true;
        letters = 0;
        capitals = 0;
        run = 0;
        previous = 0;
        lengthened = false;
    }

    /** Nearly all words are plain from beginning to end; what {@link #read} does for them, in local variables. */
    private int readPlain(int from) {
        char[] units = text.units();
        char[] chars = tokens.chars();
        int next = from;
        int at = position;
        int value = hash;
        long first = 0;
        long eight = 0;
        int last = 0;
        int beforeLast = 0;
        int upper = 0;
        for (int letter = Characters.simple(units[next]); letter != 0; letter = Characters.simple(units[++next])) {
            int plain = letter | Characters.SMALL;
            upper += plain == letter ? 0 : 1;
            if (plain != last || plain != beforeLast) {
                chars[at++] = (char) plain;
                value = Hashing.step(value, plain);
                first = first << Byte.SIZE | eight >>> (Long.SIZE - Byte.SIZE);
                eight = eight << Byte.SIZE | plain;
            }
            beforeLast = last;
            last = plain;
        }
        lengthened = next - from > at - position;
        letters = next - from;
        capitals = upper;
        position = at;
        hash = value;
        high = first;
        low = eight;
        previous = last;
        run = last == beforeLast ? MAX_RUN : 1;
        return next;
    }

    private int shapeFlags() {
        return (letters >= 2 && capitals == letters ? Tokens.CAPITALS : 0) | (lengthened ? Tokens.LENGTHENED : 0);
    }

    /** A capital after a small letter, as between the words of #LoveThis. */
    private boolean isHump(int index) {
        return Character.isUpperCase(text.at(index)) && Character.isLowerCase(text.at(index - 1));
    }

    private boolean isInnerApostrophe(int index) {
        char unit = text.at(index);
        return (unit == '\'' || unit == '\u2019') && Characters.isLetter(text.codePointAt(index + 1));
    }

    /** French l', d', qu' and so on: the article is a word of its own. English don't is not. */
    private boolean isElided() {
        int length = position - tokens.position();
        if (length == 1) {
            return "cdjlmnst".indexOf(tokens.charAt(position - 1)) >= 0;
        }
        return tokens.charAt(position - 1) == 'u' && tokens.charAt(position - 2) == 'q';
    }

    private void appendLetter(int codePoint) {
        letters++;
        if (Character.isUpperCase(codePoint)) {
            capitals++;
        }
        switch (codePoint) {
            case 'œ', 'Œ' -> appendPair('o', 'e');
            case 'æ', 'Æ' -> appendPair('a', 'e');
            case 'ß' -> appendPair('s', 's');
            default -> appendUnits(codePoint);
        }
    }

    private void appendPair(char first, char second) {
        append(first);
        append(second);
    }

    private void appendUnits(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            append(Characters.plain((char) codePoint));
        } else {
            append(Character.highSurrogate(codePoint));
            append(Character.lowSurrogate(codePoint));
        }
    }

    private void append(char unit) {
        run = unit == previous ? run + 1 : 1;
        previous = unit;
        if (run <= MAX_RUN) {
            tokens.chars()[position++] = unit;
            hash = Hashing.step(hash, unit);
            high = high << Byte.SIZE | low >>> (Long.SIZE - Byte.SIZE);
            low = low << Byte.SIZE | unit;
            latin &= unit <= ShortWords.MOST_CHAR;
        } else {
            lengthened = true;
        }
    }
}
