package io.vigie.analytics.understand.query.compiled;

import java.util.Arrays;

/**
 * The known words of one mention and the slots they fill, in the order of the mention. Used again for the next mention
 * of the same thread.
 */
final class Occurrences {

    static final int NONE = -1;

    /** By slot: the mention it was filled in last, and its first and last filling. */
    private final int[] mentions;

    private final int[] firsts;
    private final int[] lasts;
    private int mention;

    private int[] filled = new int[64];
    private int filledCount;

    /** By filling: slot, token, and the next filling of the same slot. */
    private int[] slots = new int[64];

    private int[] tokens = new int[64];
    private int[] nexts = new int[64];
    private int fillings;

    /** By token: position, offsets, first filling. */
    private int[] positions = new int[64];

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] firstFillings = new int[65];
    private int tokenCount;
    private int titleTokens;

    Occurrences(int slots) {
        mentions = new int[slots];
        firsts = new int[slots];
        lasts = new int[slots];
    }

    void clear() {
        mention++;
        filledCount = 0;
        fillings = 0;
        tokenCount = 0;
        titleTokens = 0;
    }

    /** A known word; its slots follow. */
    void token(int position, int start, int end) {
        if (tokenCount == positions.length) {
            growTokens();
        }
        positions[tokenCount] = position;
        starts[tokenCount] = start;
        ends[tokenCount] = end;
        firstFillings[tokenCount++] = fillings;
        firstFillings[tokenCount] = fillings;
    }

    private void growTokens() {
        int size = positions.length * 2;
        positions = Arrays.copyOf(positions, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        firstFillings = Arrays.copyOf(firstFillings, size + 1);
    }

    /** The last word fills these slots. */
    void fill(Slots all) {
        for (int i = 0; i < all.size(); i++) {
            fill(all.get(i));
        }
    }

    /** The last word fills this slot. */
    void fill(int slot) {
        if (fillings == slots.length) {
            growFillings();
        }
        slots[fillings] = slot;
        tokens[fillings] = tokenCount - 1;
        nexts[fillings] = NONE;
        if (isFilled(slot)) {
            nexts[lasts[slot]] = fillings;
        } else {
            fillFirst(slot);
        }
        lasts[slot] = fillings++;
        firstFillings[tokenCount] = fillings;
    }

    private void fillFirst(int slot) {
        mentions[slot] = mention;
        firsts[slot] = fillings;
        if (filledCount == filled.length) {
            filled = Arrays.copyOf(filled, filledCount * 2);
        }
        filled[filledCount++] = slot;
    }

    private void growFillings() {
        int size = slots.length * 2;
        slots = Arrays.copyOf(slots, size);
        tokens = Arrays.copyOf(tokens, size);
        nexts = Arrays.copyOf(nexts, size);
    }

    /** What came so far was the title. */
    void titleEnds() {
        titleTokens = tokenCount;
    }

    int filledCount() {
        return filledCount;
    }

    int filled(int index) {
        return filled[index];
    }

    boolean isFilled(int slot) {
        return mentions[slot] == mention;
    }

    /** Whether the slot is filled at that place: the title comes first. */
    boolean isFilled(int slot, Place place) {
        return isFilled(slot) && isWithin(firsts[slot], place);
    }

    /** The first filling of a slot, or NONE. */
    int first(int slot, Place place) {
        return isFilled(slot, place) ? firsts[slot] : NONE;
    }

    /** The next filling of the same slot, or NONE. */
    int next(int filling, Place place) {
        int next = nexts[filling];
        return next != NONE && isWithin(next, place) ? next : NONE;
    }

    private boolean isWithin(int filling, Place place) {
        return !place.title() || tokens[filling] < titleTokens;
    }

    int token(int filling) {
        return tokens[filling];
    }

    int position(int token) {
        return positions[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Whether the known word at that index, if there is one, fills the slot at that position. */
    boolean fills(int token, int slot, int position) {
        if (token < 0 || token >= tokenCount || positions[token] != position) {
            return false;
        }
        for (int i = firstFillings[token]; i < firstFillings[token + 1]; i++) {
            if (slots[i] == slot) {
                return true;
            }
        }
        return false;
    }
}
