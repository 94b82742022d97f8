package io.vigie.analytics.serde;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers words in the order in which they are first met: a map that is filled and emptied all the time and makes no objects. */
final class WordNumbers {

    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_CAPACITY_KEPT = 4_096;

    /** A hash table with linear probing, at most half full; its length is a power of two. */
    private @Nullable String[] words = new @Nullable String[FIRST_CAPACITY];

    /** Of the words: most that differ are told apart by them. */
    private int[] hashes = new int[FIRST_CAPACITY];

    private int[] numbers = new int[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** The number of a word; the next one when it is new. */
    int numberOf(String word) {
        int hash = word.hashCode();
        int slot = slotOf(word, hash);
        if (words[slot] != null) {
            return numbers[slot];
        }
        put(slot, word, hash, size);
        if (2 * ++size > words.length) {
            grow();
        }
        return size - 1;
    }

    void clear() {
        if (words.length > MOST_CAPACITY_KEPT) {
            allocate(FIRST_CAPACITY);
        } else if (size > 0) {
            Arrays.fill(words, null);
        }
        size = 0;
    }

    private int slotOf(String word, int hash) {
        int mask = words.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (words[slot] != null && (hashes[slot] != hash || !word.equals(words[slot]))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void put(int slot, String word, int hash, int number) {
        words[slot] = word;
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private void grow() {
        @Nullable String[] before = words;
        int[] hashesBefore = hashes;
        int[] numbersBefore = numbers;
        allocate(2 * before.length);
        for (int i = 0; i < before.length; i++) {
            @Nullable String word = before[i];
            if (word != null) {
                put(slotOf(word, hashesBefore[i]), word, hashesBefore[i], numbersBefore[i]);
            }
        }
    }

    private void allocate(int capacity) {
        words = new @Nullable String[capacity];
        hashes = new int[capacity];
        numbers = new int[capacity];
    }
}
