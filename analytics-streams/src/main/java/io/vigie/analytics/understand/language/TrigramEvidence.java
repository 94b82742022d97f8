package io.vigie.analytics.understand.language;

import java.util.Arrays;

/**
 * What the trigrams of one text say. Each counts once: what is repeated is no new evidence. The text is also weighed in
 * segments of a few words, because two languages in one text add up to great certainty about one of them.
 */
final class TrigramEvidence {

    /** Trigrams after which a segment ends with the next word; from trying 20, 28 and 40 on mixed texts. */
    private static final int SEGMENT = 28;

    /** A segment is clearly in a language when that leads by so much (6 nats, odds of 400 before tempering). */
    private static final int CLEAR_LEAD = (int) (6 * TrigramTable.UNITS);

    private static final int SEEN_BITS = 2_048;
    private static final int LANE_MASK = (1 << TrigramTable.LANE_BITS) - 1;

    private final TrigramTable table;
    private final long[] seen = new long[SEEN_BITS / Long.SIZE];
    private final long[] segment;
    private final int[] totals;
    private final int[] clear;
    private long trigram = ' ';
    private int letters;
    private int counted;
    private int inSegment;
    private int segmentStart;

    TrigramEvidence(TrigramTable table, int languages) {
        this.table = table;
        this.segment = new long[table.width()];
        this.totals = new int[languages];
        this.clear = new int[languages];
    }

    /** The next letter or space. */
    void add(int character) {
        trigram = TrigramTable.shifted(trigram, character);
        int row = table.find(trigram);
        if (row >= 0 && isNew(row)) {
            table.add(row, segment);
            inSegment++;
        }
        if (character != ' ') {
            letters++;
        }
        if (inSegment >= SEGMENT && (character == ' ' || inSegment == TrigramTable.MAX_SUM)) {
            endSegment();
        }
    }

    /** By a filter of one bit per row: a few new trigrams of a long text are taken for old. */
    private boolean isNew(int row) {
        int word = row / Long.SIZE % seen.length;
        long before = seen[word];
        seen[word] |= 1L << row;
        return seen[word] != before;
    }

    /** After the last character. */
    void end() {
        if (inSegment > 0) {
            endSegment();
        }
    }

    private void endSegment() {
        int first = 0;
        int second = 0;
        int best = 0;
        for (int i = 0; i < totals.length; i++) {
            int units = lane(i);
            totals[i] += units;
            if (units > first) {
                second = first;
                first = units;
                best = i;
            } else {
                second = Math.max(second, units);
            }
        }
        if (first - second >= CLEAR_LEAD) {
            clear[best] += letters - segmentStart;
        }
        counted += inSegment;
        inSegment = 0;
        segmentStart = letters;
        Arrays.fill(segment, 0);
    }

    private int lane(int language) {
        int bits = TrigramTable.LANE_BITS * (language % TrigramTable.LANES);
        return (int) (segment[language / TrigramTable.LANES] >>> bits) & LANE_MASK;
    }

    int letters() {
        return letters;
    }

    /** Different trigrams that the table knows. */
    int counted() {
        return counted;
    }

    /** Log probability of the text in each language in nats, up to a common term. */
    double nats(int language) {
        return totals[language] / TrigramTable.UNITS;
    }

    double mostNats() {
        return Arrays.stream(totals).max().orElse(0) / TrigramTable.UNITS;
    }

    /** Part of the text in a language, in [0, 1], among the segments that are clear; 1 when none is. */
    double share(int language) {
        return share((double) clear[language]);
    }

    /** Part of the text in the language that has the most of it. */
    double largestShare() {
        return share((double) Arrays.stream(clear).max().orElse(0));
    }

    private double share(double part) {
        int all = Arrays.stream(clear).sum();
        return all == 0 ? 1 : part / all;
    }
}
