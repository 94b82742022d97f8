package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.words.ShortWords;

/**
 * What was read in the chunks seen last: what stands between white space, such as {@code word,} or {@code (l'avion)}. No word of
 * Unicode's segmentation holds white space, so that a chunk is read the same wherever it stands. For mentions with the same stems;
 * for one thread.
 */
final class ChunkMemory {

    /** Chunks remembered: 2.6 MB. */
    private static final int BITS = 16;

    /** In one long: how many words, and of each how many slots it fills, where it starts and how long it is. */
    private static final int WORDS = 0;
    /** In two longs, 32 bits each. */
    private static final int SLOTS = 1;

    private static final int VALUES = 3;
    private static final int MOST_SLOTS = 4;
    private static final int MOST_WORDS = 3;
    private static final int COUNT_BITS = 2;
    private static final int SLOT_BITS = 3;
    private static final int PLACE_BITS = 4;
    private static final int WORD_BITS = SLOT_BITS + 2 * PLACE_BITS;

    private final ShortWords chunks = new ShortWords(BITS, VALUES);

    /** Of the chunk that is being learnt. */
    private final long[] slots = new long[VALUES - SLOTS];

    private long words;
    private int wordCount;
    private int slotCount;

    /** Where to {@link #recall} a chunk from, or {@link ShortWords#NONE}. */
    int find(long high, long low) {
        return chunks.find(high, low);
    }

    /**
     * Tells the words of a known chunk that fill slots.
     *
     * @param position of its first word
     * @param offset where the chunk starts
     * @return how many words it has
     */
    int recall(int known, int position, int offset, Occurrences found) {
        long left = chunks.value(known, WORDS);
        int count = bits(left, COUNT_BITS);
        left >>>= COUNT_BITS;
        int slot = 0;
        for (int word = 0; word < count; word++) {
            int filled = bits(left, SLOT_BITS);
            if (filled > 0) {
                int start = offset + bits(left >>> SLOT_BITS, PLACE_BITS);
                found.token(position + word, start, start + bits(left >>> (SLOT_BITS + PLACE_BITS), PLACE_BITS));
                for (int end = slot + filled; slot < end; slot++) {
                    found.fill((int) (chunks.value(known, SLOTS + slot / 2) >>> (slot % 2 * Integer.SIZE)));
                }
            }
            left >>>= WORD_BITS;
        }
        return count;
    }

    private static int bits(long value, int count) {
        return (int) value & ((1 << count) - 1);
    }

    /** The words of a chunk that is not known follow. */
    void begin() {
        slots[0] = 0;
        slots[1] = 0;
        words = 0;
        wordCount = 0;
        slotCount = 0;
    }

    /** @param from where the word starts in the chunk */
    void word(int from, int length, Slots filled) {
        int first = slotCount;
        slotCount += filled.size();
        if (wordCount < MOST_WORDS && slotCount <= MOST_SLOTS) {
            long word = filled.size() | from << SLOT_BITS | length << (SLOT_BITS + PLACE_BITS);
            words |= word << (COUNT_BITS + wordCount * WORD_BITS);
            for (int i = 0; i < filled.size(); i++) {
                int slot = first + i;
                slots[slot / 2] |= (long) filled.get(i) << (slot % 2 * Integer.SIZE);
            }
        }
        wordCount++;
    }

    /** That were its words: few chunks have too many of them, or of their slots, to be remembered. */
    void end(long high, long low) {
        if (wordCount <= MOST_WORDS && slotCount <= MOST_SLOTS) {
            int known = chunks.learn(high, low, 0);
            chunks.put(known, WORDS, words | wordCount);
            chunks.put(known, SLOTS, slots[0]);
            chunks.put(known, SLOTS + 1, slots[1]);
        }
    }
}
