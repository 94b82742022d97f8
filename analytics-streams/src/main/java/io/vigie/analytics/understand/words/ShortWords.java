package io.vigie.analytics.understand.words;

/**
 * A few longs that were learnt of each of the short words seen last. Most words of a stream are such, and all that is
 * known of one lies in one place. A word is its characters of Latin-1, none of them 0, in two longs: eight bits each, the last one
 * lowest. A word takes the place of the one with the same hash, so that hostile text can make the table useless, never bigger. For
 * one thread.
 */
public final class ShortWords {

    /** Longest word that is remembered, in characters. */
    public static final int MOST_CHARS = 15;

    /** Characters above are not of Latin-1. */
    public static final int MOST_CHAR = 0xFF;

    /** A word that is not remembered. */
    public static final int NONE = -1;

    private static final int KEY_LONGS = 2;
    private static final int NOTE_SHIFT = Long.SIZE - Byte.SIZE;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long SPREAD_HIGH = 0xC2B2AE3D27D4EB4FL;

    private final int shift;
    private final int width;
    /** By place: the first characters below a note of eight bits, the last eight characters, then what was learnt. */
    private final long[] table;

    /**
     * An empty memory.
     *
     * @param bits it holds 2^bits words
     * @param values longs per word, beside the note
     */
    public ShortWords(int bits, int values) {
        shift = Long.SIZE - bits;
        width = KEY_LONGS + values;
        table = new long[width << bits];
    }

    /** Where to ask for what is known of a word, or {@link #NONE}. */
    public int find(long high, long low) {
        int place = place(high, low);
        return table[place + 1] == low && (table[place] ^ high) << Byte.SIZE == 0 ? place : NONE;
    }

    private int place(long high, long low) {
        return width * (int) ((low * SPREAD + high * SPREAD_HIGH) >>> shift);
    }

    /** The note of a known word, 0 to 255. */
    public int note(int known) {
        return (int) (table[known] >>> NOTE_SHIFT);
    }

    /** The value of a known word at this index. */
    public long value(int known, int index) {
        return table[known + KEY_LONGS + index];
    }

    /**
     * Remembers a word.
     *
     * @param note 0 to 255
     * @return where to {@link #put} its values
     */
    public int learn(long high, long low, int note) {
        int place = place(high, low);
        table[place] = (long) note << NOTE_SHIFT | high;
        table[place + 1] = low;
        return place;
    }

    /** Sets the value of a known word at this index. */
    public void put(int known, int index, long value) {
        table[known + KEY_LONGS + index] = value;
    }
}
