package io.vigie.analytics.understand.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much each trigram speaks for each language: an open-addressed hash table from three characters to one row of log
 * probabilities, all languages side by side. A row packs four languages into a long, 16 bits each, so that one addition adds
 * up four languages; a value has 10 bits, so that {@link #MAX_SUM} rows add up without carry.
 */
final class TrigramTable {

    static final int NONE = -1;
    static final int LANES = 4;
    static final int LANE_BITS = 16;

    /** How many rows may be added before a lane overflows. */
    static final int MAX_SUM = 64;

    /** Units per nat: the range of 10 bits covers odds of 1 to 27,000 per trigram. */
    static final double UNITS = 100;

    private static final int MAX_VALUE = (1 << 10) - 1;

    /** Probability of a trigram that a profile lacks: profiles leave out what is rarer than about 1 in 100,000. */
    private static final double FLOOR = 1e-5;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long THREE_CHARS = 0xFFFF_FFFF_FFFFL;

    private final int width;
    private final int shift;
    private final int mask;
    /** By slot: a trigram and its row side by side, since a core's own cache does not hold them all. */
    private final long[] table;

    private TrigramTable(int languages, int trigrams) {
        this.width = (languages + LANES - 1) / LANES;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * trigrams);
        this.shift = Long.SIZE - bits;
        this.mask = (1 << bits) - 1;
        this.table = new long[(1 + width) << bits];
    }

    /**
     * A table of trigram counts.
     *
     * @param profiles how often each trigram was seen, per language; trigrams of three characters, in plain lower case
     */
    static TrigramTable of(List<Map<String, Long>> profiles) {
        Set<String> trigrams = profiles.stream()
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        double[] totals = profiles.stream()
                .mapToDouble(each ->
                        each.values().stream().mapToLong(Long::longValue).sum())
                .toArray();
        TrigramTable table = new TrigramTable(profiles.size(), trigrams.size());
        for (String trigram : trigrams) {
            double[] logs = new double[totals.length];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Math.log(profiles.get(i).getOrDefault(trigram, 0L) / totals[i] + FLOOR);
            }
            table.put(trigram, logs);
        }
        return table;
    }

    private void put(String trigram, double[] logs) {
        long key = 0;
        for (int i = 0; i < trigram.length(); i++) {
            key = shifted(key, trigram.charAt(i));
        }
        int slot = slot(key);
        table[slot * (1 + width)] = key;
        for (int i = 0; i < logs.length; i++) {
            long units = Math.min(MAX_VALUE, Math.round((logs[i] - Math.log(FLOOR)) * UNITS));
            table[slot * (1 + width) + 1 + i / LANES] |= units << (LANE_BITS * (i % LANES));
        }
    }

    /** The last three characters, packed, after one more. */
    static long shifted(long trigram, int character) {
        return ((trigram << LANE_BITS) | character) & THREE_CHARS;
    }

    /** The row of a trigram, or {@link #NONE}. */
    int find(long trigram) {
        int slot = slot(trigram);
        return table[slot * (1 + width)] == trigram ? slot : NONE;
    }

    private int slot(long trigram) {
        int slot = (int) ((trigram * GOLDEN) >>> shift);
        long there = table[slot * (1 + width)];
        while (there != trigram && there != 0) {
            slot = (slot + 1) & mask;
            there = table[slot * (1 + width)];
        }
        return slot;
    }

    /** Adds a row to sums of {@link #width()} longs. */
    void add(int row, long[] sums) {
        int from = row * (1 + width) + 1;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += table[from + i];
        }
    }

    /** Longs per row. */
    int width() {
        return width;
    }
}
