package io.vigie.analytics.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How often each of some words was met; grows in place. Exact, and independent of the order of adding, while at most
 * so many different words are met, by default {@link #LIMIT}; beyond that the rarer half is forgotten, so that counts become lower bounds.
 */
public final class Frequencies {

    /** Different words remembered, unless it is told otherwise. */
    public static final int LIMIT = 256;

    private static final int FIRST_CAPACITY = 8;

    /** Odd, so that it meets every slot once. */
    private static final int STRIDE = 0x9E3779B1;

    private final int limit;

    /** A hash table with linear probing, at most half full; its length is a power of two. */
    private @Nullable String[] words = new @Nullable String[FIRST_CAPACITY];

    /** Of the words: most that differ are told apart by them, without a look at the words, which lie all over memory. */
    private int[] hashes = new int[FIRST_CAPACITY];

    private long[] counts = new long[FIRST_CAPACITY];
    private int size;

    public Frequencies() {
        this(LIMIT);
    }

    /**
     * That many.
     *
     * @param limit different words remembered
     */
    public Frequencies(int limit) {
        this(limit, 0);
    }

    /**
     * With room for some words from the beginning.
     *
     * @param expected no more than the limit
     */
    public Frequencies(int limit, int expected) {
        this.limit = limit;
        if (2 * expected > FIRST_CAPACITY) {
            allocate(Integer.highestOneBit(2 * expected - 1) << 1);
        }
    }

    /** Each word once, however often it is given. */
    public static Frequencies ofEach(Collection<String> words) {
        Frequencies frequencies = new Frequencies(LIMIT, Math.min(LIMIT, words.size()));
        for (String word : words) {
            if (frequencies.count(word) == 0) {
                frequencies.add(word, 1);
            }
        }
        return frequencies;
    }

    /** Counts a word so many times more. */
    public void add(String word, long times) {
        add(word, word.hashCode(), times);
    }

    private void add(String word, int hash, long times) {
        int slot = slotOf(word, hash);
        if (words[slot] == null) {
            words[slot] = word;
            hashes[slot] = hash;
            size++;
        }
        counts[slot] += times;
        if (size > limit || 2 * size > words.length) {
            makeRoom();
        }
    }

    public void add(Frequencies other) {
        int mask = other.words.length - 1;
        for (int i = 0; i < other.words.length; i++) {
            int slot = (i * STRIDE) & mask; // in the order of slots they would come to lie side by side
            @Nullable String word = other.words[slot];
            if (word != null) {
                add(word, other.hashes[slot], other.counts[slot]);
            }
        }
    }

    /** How often a word was met; 0 when it was not, or is forgotten. */
    public long count(String word) {
        return counts[slotOf(word, word.hashCode())];
    }

    /** Different words. */
    public int size() {
        return size;
    }

    public void forEach(ObjLongConsumer<String> each) {
        for (int slot = 0; slot < words.length; slot++) {
            @Nullable String word = words[slot];
            if (word != null) {
                each.accept(word, counts[slot]);
            }
        }
    }

    /** Occurrences by word. */
    public Map<String, Long> counts() {
        Map<String, Long> all = new HashMap<>();
        forEach(all::put);
        return all;
    }

    /** The most frequent words, most frequent first, ties in alphabetical order. */
    public List<Map.Entry<String, Long>> top(int most) {
        return top(most, Long.MIN_VALUE);
    }

    /** The same of those that were met so often at least. */
    List<Map.Entry<String, Long>> top(int most, long least) {
        List<Map.Entry<String, Long>> best = new ArrayList<>(most + 1);
        for (int slot = 0; slot < words.length; slot++) {
            @Nullable String word = words[slot];
            if (word != null
                    && counts[slot] >= least
                    && (best.size() < most || isBefore(word, counts[slot], best.get(most - 1)))) {
                insert(Map.entry(word, counts[slot]), best);
                if (best.size() > most) {
                    best.remove(most);
                }
            }
        }
        return best;
    }

    private static void insert(Map.Entry<String, Long> entry, List<Map.Entry<String, Long>> best) {
        int place = best.size();
        while (place > 0 && isBefore(entry.getKey(), entry.getValue(), best.get(place - 1))) {
            place--;
        }
        best.add(place, entry);
    }

    private static boolean isBefore(String word, long count, Map.Entry<String, Long> other) {
        long otherCount = other.getValue();
        return count == otherCount ? word.compareTo(other.getKey()) < 0 : count > otherCount;
    }

    /** Words that are equal collide at most {@link #LIMIT} times, whatever a hostile author makes of them. */
    private int slotOf(String word, int hash) {
        int mask = words.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (words[slot] != null && (hashes[slot] != hash || !word.equals(words[slot]))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void makeRoom() {
        if (size <= limit) {
            grow();
        } else {
            keepMostFrequent(limit / 2);
        }
    }

    /** Ties in alphabetical order. */
    private void keepMostFrequent(int most) {
        @Nullable String[] before = words;
        int[] hashesBefore = hashes;
        long[] countsBefore = counts;
        long least = countOfRank(most);
        List<String> ties = new ArrayList<>();
        allocate(before.length);
        size = 0;
        for (int slot = 0; slot < before.length; slot++) {
            @Nullable String word = before[slot];
            if (word != null && countsBefore[slot] > least) {
                put(word, hashesBefore[slot], countsBefore[slot]);
                size++;
            } else if (word != null && countsBefore[slot] == least) {
                ties.add(word);
            }
        }
        smallest(ties, most - size).forEach(word -> put(word, word.hashCode(), least));
        size = most;
    }

    /** So many words, those first in the alphabet; by parting them again and again, which is less work than sorting all. */
    private static List<String> smallest(List<String> words, int count) {
        int from = 0;
        int to = words.size() - 1;
        while (from < to) {
            String pivot = words.get((from + to) >>> 1);
            int left = from;
            int right = to;
            while (left <= right) {
                while (words.get(left).compareTo(pivot) < 0) {
                    left++;
                }
                while (words.get(right).compareTo(pivot) > 0) {
                    right--;
                }
                if (left <= right) {
                    Collections.swap(words, left++, right--);
                }
            }
            if (count <= right) {
                to = right;
            } else if (count > left) {
                from = left;
            } else {
                break;
            }
        }
        return words.subList(0, count);
    }

    private long countOfRank(int rank) {
        long[] ascending = new long[size];
        int next = 0;
        for (int slot = 0; slot < words.length; slot++) {
            if (words[slot] != null) {
                ascending[next++] = counts[slot];
            }
        }
        Arrays.sort(ascending);
        return ascending[size - rank];
    }

    private void grow() {
        @Nullable String[] before = words;
        int[] hashesBefore = hashes;
        long[] countsBefore = counts;
        allocate(2 * before.length);
        for (int slot = 0; slot < before.length; slot++) {
            @Nullable String word = before[slot];
            if (word != null) {
                put(word, hashesBefore[slot], countsBefore[slot]);
            }
        }
    }

    private void allocate(int capacity) {
        words = new @Nullable String[capacity];
        hashes = new int[capacity];
        counts = new long[capacity];
    }

    private void put(String word, int hash, long count) {
        int slot = slotOf(word, hash);
        words[slot] = word;
        hashes[slot] = hash;
        counts[slot] = count;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frequencies that && counts().equals(that.counts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts());
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
