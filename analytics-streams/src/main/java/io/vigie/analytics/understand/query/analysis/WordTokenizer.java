package io.vigie.analytics.understand.query.analysis;

import static io.vigie.analytics.understand.query.analysis.WordBreaks.DIGIT;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.EMOJI;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.LETTER;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.MID_BOTH;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.MID_LETTER;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.MID_NUMBER;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.OTHER;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.SPACE;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.SURROGATE;
import static io.vigie.analytics.understand.query.analysis.WordBreaks.UNDERSCORE;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text as Lucene's {@link StandardTokenizer} does, several times faster: stretches between white space that are made
 * of common characters alone are cut here, the others by Lucene. For one thread.
 */
public final class WordTokenizer {

    private final StandardTokenizer rest = new StandardTokenizer();
    private final OffsetAttribute offsets = rest.addAttribute(OffsetAttribute.class);

    /** Cuts the first {@code length} characters, among them no half of a character alone. */
    public void tokenize(char[] text, int length, TokenSink words) {
        tokenize(text, 0, length, words);
    }

    /** Cuts what stands from one white space to another. */
    public void tokenize(char[] text, int from, int to, TokenSink words) {
        int at = from;
        while (at < to) {
            if (isSpace(text[at])) {
                at++;
            } else {
                at = stretch(text, at, to, words);
            }
        }
    }

    /** White space, which no word holds. */
    public static boolean isSpace(char c) {
        return WordBreaks.of(c) == SPACE;
    }

    /** Cuts what stands before the next white space; returns where that is. */
    private int stretch(char[] text, int from, int length, TokenSink words) {
        boolean common = true;
        int to = from;
        byte kind;
        while (to < length && (kind = WordBreaks.of(text[to])) != SPACE) {
            if (kind == SURROGATE && WordBreaks.isEmoji(text, to, length)) {
                to++;
            } else if (kind == OTHER || kind == SURROGATE) {
                common = false;
            }
            to++;
        }
        if (common && to - from <= StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH) {
            common(text, from, to, words);
        } else {
            uncommon(text, from, to, words);
        }
        return to;
    }

    private static void common(char[] text, int from, int to, TokenSink words) {
        int at = from;
        while (at < to) {
            byte kind = WordBreaks.of(text[at]);
            if (isPartOfWord(kind)) {
                at = word(text, at, to, words);
            } else if (kind == EMOJI || kind == SURROGATE) {
                int end = kind == EMOJI ? at + 1 : at + 2;
                words.token(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    /** Underscores alone are no word. */
    private static int word(char[] text, int from, int to, TokenSink words) {
        boolean sayable = false;
        byte last = OTHER;
        int at = from;
        while (at < to) {
            byte kind = WordBreaks.of(text[at]);
            if (isPartOfWord(kind)) {
                sayable |= kind != UNDERSCORE;
            } else if (!joins(kind, last, at + 1 < to ? WordBreaks.of(text[at + 1]) : OTHER)) {
                break;
            }
            last = kind;
            at++;
        }
        if (sayable) {
            words.token(from, at);
        }
        return at;
    }

    private static boolean isPartOfWord(byte kind) {
        return kind == LETTER || kind == DIGIT || kind == UNDERSCORE;
    }

    /** An apostrophe between letters, a point or comma between digits. */
    private static boolean joins(byte kind, byte before, byte after) {
        if (before != after) {
            return false;
        }
        return switch (before) {
            case LETTER -> kind == MID_LETTER || kind == MID_BOTH;
            case DIGIT -> kind == MID_NUMBER || kind == MID_BOTH;
            default -> false;
        };
    }

    private void uncommon(char[] text, int from, int to, TokenSink words) {
        try {
            rest.setReader(new CharArrayReader(text, from, to - from));
            rest.reset();
            while (rest.incrementToken()) {
                words.token(from + offsets.startOffset(), from + offsets.endOffset());
            }
            rest.end();
            rest.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
