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

    private static final int FIRST_CAPACITY = 4;

    /** Many never meet a word: nothing is made for them. */
    private static final @Nullable String[] NO_WORDS = {};

    private static final int[] NO_HASHES = {};
    private static final long[] NO_COUNTS = {};

    /** So many are looked through one by one. */
    private static final int FEW = 8;

    private static final int EMPTY = -1;

    private final int limit;

    /** In the order in which they were first met; those of one mention are never looked up, so that an index is made when one is. */
    private @Nullable String[] words = NO_WORDS;

    /** Of the words: most that differ are told apart by them, without a look at the words, which lie all over memory. */
    private int[] hashes = NO_HASHES;

    private long[] counts = NO_COUNTS;
    private int size;

    /** Places of words by hash, with linear probing, at most half full; its length is a power of two. Null: not made. */
    private int @Nullable [] index;

    public Frequencies() {
        this(LIMIT);
    }

    /**
     * That many.
     *
     * @param limit different words remembered
     */
    public Frequencies(int limit) {
        this.limit = limit;
    }

    /**
     * Some words with their counts.
     *
     * @param words different ones, no more than the limit
     * @param counts as many
     */
    public static Frequencies of(int limit, @Nullable String[] words, long[] counts) {
        Frequencies frequencies = new Frequencies(limit);
        frequencies.words = words;
        frequencies.counts = counts;
        frequencies.hashes = new int[words.length];
        frequencies.size = words.length;
        for (int place = 0; place < words.length; place++) {
            frequencies.hashes[place] = word(words[place]).hashCode();
        }
        return frequencies;
    }

    /** Different words, as often as each other: once. */
    public static Frequencies ofEach(Collection<String> different) {
        long[] counts = new long[different.size()];
        Arrays.fill(counts, 1);
        return of(LIMIT, different.toArray(new @Nullable String[0]), counts);
    }

    /** Counts a word so many times more. */
    public void add(String word, long times) {
        add(word, word.hashCode(), times);
    }

    private void add(String word, int hash, long times) {
        int place = placeOf(word, hash);
        if (place == EMPTY) {
            append(word, hash, times);
        } else {
            counts[place] += times;
        }
    }

    public void add(Frequencies other) {
        for (int place = 0; place < other.size; place++) {
            add(word(other.words[place]), other.hashes[place], other.counts[place]);
        }
    }

    /** How often a word was met; 0 when it was not, or is forgotten. */
    public long count(String word) {
        int place = placeOf(word, word.hashCode());
        return place == EMPTY ? 0 : counts[place];
    }

    /** Different words. */
    public int size() {
        return size;
    }

    public void forEach(ObjLongConsumer<String> each) {
        for (int place = 0; place < size; place++) {
            each.accept(word(words[place]), counts[place]);
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
        for (int place = 0; place < size; place++) {
            long count = counts[place];
            String word = word(words[place]);
            if (count >= least && (best.size() < most || isBefore(word, count, best.get(most - 1)))) {
                insert(Map.entry(word, count), best);
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

    /** Where a word is; {@link #EMPTY} when it is not. Words of one hash are looked at one by one, but there are few at all. */
    private int placeOf(String word, int hash) {
        if (size <= FEW) {
            for (int place = 0; place < size; place++) {
                if (hashes[place] == hash && word.equals(words[place])) {
                    return place;
                }
            }
            return EMPTY;
        }
        int[] places = index();
        int mask = places.length - 1;
        int slot = slot(hash, mask);
        while (places[slot] != EMPTY && !isAt(places[slot], word, hash)) {
            slot = (slot + 1) & mask;
        }
        return places[slot];
    }

    private boolean isAt(int place, String word, int hash) {
        return hashes[place] == hash && word.equals(words[place]);
    }

    private static int slot(int hash, int mask) {
        return (hash ^ (hash >>> 16)) & mask;
    }

    private int[] index() {
        int[] known = index;
        if (known == null || known.length < 2 * size) {
            known = new int[Integer.highestOneBit(4 * size)];
            Arrays.fill(known, EMPTY);
            index = known;
            for (int place = 0; place < size; place++) {
                enter(known, place);
            }
        }
        return known;
    }

    private void enter(int[] places, int place) {
        int mask = places.length - 1;
        int slot = slot(hashes[place], mask);
        while (places[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        places[slot] = place;
    }

    private void append(String word, int hash, long count) {
        if (size == words.length) {
            int capacity = Math.max(FIRST_CAPACITY, 2 * size);
            words = Arrays.copyOf(words, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
        put(size, word, hash, count);
        size++;
        int[] known = index;
        if (known != null && known.length >= 2 * size) {
            enter(known, size - 1);
        }
        if (size > limit) {
            keepMostFrequent(limit / 2);
        }
    }

    private void put(int place, String word, int hash, long count) {
        words[place] = word;
        hashes[place] = hash;
        counts[place] = count;
    }

    /** Those that are kept move together, in their order. Ties in alphabetical order. */
    private void keepMostFrequent(int most) {
        long least = countOfRank(most);
        List<String> ties = new ArrayList<>();
        int kept = 0;
        for (int place = 0; place < size; place++) {
            String word = word(words[place]);
            if (counts[place] > least) {
                put(kept++, word, hashes[place], counts[place]);
            } else if (counts[place] == least) {
                ties.add(word);
            }
        }
        for (String word : smallest(ties, most - kept)) {
            put(kept++, word, word.hashCode(), least);
        }
        Arrays.fill(words, kept, size, null);
        size = kept;
        index = null;
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
        long[] ascending = Arrays.copyOf(counts, size);
        Arrays.sort(ascending);
        return ascending[size - rank];
    }

    @SuppressWarnings("NullAway") // places below the size hold words
    private static String word(@Nullable String word) {
        return word;
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
