package io.vigie.analytics.understand.story;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which story a text tells: a repost, a copied post and a syndicated article tell the one that they were copied from. It is the
 * smallest of the hashes of all runs of five words (min-hash of shingles: A. Broder, On the resemblance and containment of
 * documents, 1997), so that two texts tell the same story with a probability equal to their resemblance: the share of runs,
 * among those of either text, that both have. It depends on the text alone, never on what else was heard. Case, punctuation,
 * addresses, handles and the mark of a repost do not count. Where words stand without spaces, each character is one.
 */
public final class StoryId {

    /** Words of a run. */
    static final int RUN = 5;

    /** With fewer words a text is a greeting and no story. */
    static final int FEWEST_WORDS = 4;

    private static final int LONGEST_TEXT = 10_000;
    private static final String REPOST = "rt";
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long[] lastWords = new long[RUN];
    private int words;
    /** Words of one character, of which two make one of a greeting. */
    private int characters;

    private long least = -1L;

    private StoryId() {}

    /** The story, 16 hexadecimal digits; empty when there are fewer than four words. */
    public static String of(@Nullable String title, String text) {
        StoryId story = new StoryId();
        if (title != null) {
            story.read(title);
        }
        story.read(text);
        return story.id();
    }

    private void read(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String lower = start.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            int end = endOfToken(lower, at);
            if (end > at && !isAddressOrHandle(lower, at, end)) {
                readWords(lower, at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    private static int endOfToken(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAddressOrHandle(String text, int from, int end) {
        return text.charAt(from) == '@'
                || text.startsWith("http://", from)
                || text.startsWith("https://", from)
                || text.startsWith("www.", from)
                || (words(text, from, end) && text.startsWith(REPOST, from) && end - from == REPOST.length());
    }

    private static boolean words(String text, int from, int end) {
        return from < end && Character.isLetterOrDigit(text.charAt(from));
    }

    /** Words are stretches of letters, digits and marks: "n'est" is two, as "n’est" is. */
    private void readWords(String text, int from, int end) {
        long hash = 0;
        for (int at = from; at < end; at++) {
            char letter = text.charAt(at);
            if (isWord(letter)) {
                add(hash);
                add(letter * PRIME);
                characters++;
                hash = 0;
            } else if (isPartOfWord(letter)) {
                hash = (hash ^ letter) * PRIME;
                hash ^= hash >>> 32;
            } else {
                add(hash);
                hash = 0;
            }
        }
        add(hash);
    }

    /** Chinese characters, kana, Thai, Lao and Khmer stand without spaces: where words end is not to be seen. */
    private static boolean isWord(char letter) {
        return letter >= 0xE00
                && isPartOfWord(letter)
                && (letter <= 0xEFF
                        || (letter >= 0x1780 && letter <= 0x17FF)
                        || (letter >= 0x3040 && letter <= 0x30FF)
                        || Character.isIdeographic(letter));
    }

    /** Emoji and other characters beyond the first plane are words as well: of two halves. */
    private static boolean isPartOfWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** 0 is no word. */
    private void add(long word) {
        if (word == 0) {
            return;
        }
        lastWords[words++ % RUN] = word;
        if (words >= RUN) {
            take();
        }
    }

    /** Hashes the last words, the oldest first. */
    private void take() {
        long hash = 0;
        int count = Math.min(words, RUN);
        for (int i = count; i > 0; i--) {
            hash = mixed(hash ^ lastWords[(words - i) % RUN]);
        }
        if (Long.compareUnsigned(hash, least) < 0) {
            least = hash;
        }
    }

    private String id() {
        if (words - characters / 2 < FEWEST_WORDS) {
            return "";
        }
        if (words < RUN) {
            take();
        }
        // the smallest of many hashes is small: mixed once more, it is like any other
        return HexFormat.of().toHexDigits(mixed(least + PRIME));
    }

    /** The finaliser of SplitMix64: G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, 2014. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
