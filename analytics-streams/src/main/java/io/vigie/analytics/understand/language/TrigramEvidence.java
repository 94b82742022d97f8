package io.vigie.analytics.understand.language;

import java.util.Arrays;

/**
 * What the trigrams of one text say. Each counts once: what is repeated is no new evidence. The text is also weighed in
 * segments of a few words, because two languages in one text add up to great certainty about one of them. Reused.
 */
final class TrigramEvidence {

    /** Trigrams after which a segment ends with the next word; from trying 20 to 40 on mixed texts. */
    private static final int SEGMENT = 20;

    /** A segment speaks against another language only by so much (9 nats before tempering): most are simply short. */
    private static final int CLEAR_LEAD = (int) (9 * TrigramTable.UNITS);

    private static final int SEEN_WORDS = 32;
    private static final int LANE_MASK = (1 << TrigramTable.LANE_BITS) - 1;

    private static final int WEIGHT_BITS = 2;
    private static final int LAST_WEIGHTS = (1 << (3 * WEIGHT_BITS)) - 1;

    private final TrigramTable table;
    private final long[] seen = new long[SEEN_WORDS];
    private final long[] segment;
    private final int[] totals;
    private final int[] leading;
    private final int[] clear;
    private long trigram = ' ';
    private int letters;
    private int weight;
    private int known;
    /** Of the last three characters, the latest first, the weight of those that are no part of a known trigram yet. */
    private int unknown;

    private int counted;
    private int inSegment;
    private int segmentStart;
    private int clearInAny;

    TrigramEvidence(TrigramTable table, int languages) {
        this.table = table;
        this.segment = new long[table.width()];
        this.totals = new int[languages];
        this.leading = new int[languages];
        this.clear = new int[languages];
    }

    /** For the next text. */
    void clear() {
        Arrays.fill(seen, 0);
        Arrays.fill(segment, 0);
        Arrays.fill(totals, 0);
        Arrays.fill(leading, 0);
        Arrays.fill(clear, 0);
        trigram = ' ';
        letters = 0;
        weight = 0;
        known = 0;
        unknown = 0;
        counted = 0;
        inSegment = 0;
        segmentStart = 0;
        clearInAny = 0;
    }

    /** The next letter or space; true when a segment ends with it. */
    boolean add(int character) {
        trigram = TrigramTable.shifted(trigram, character);
        int row = table.find(trigram);
        weigh(character, row);
        if (row >= 0 && isNew(row)) {
            table.add(row, segment);
            inSegment++;
        }
        if (character != ' ') {
            letters++;
        }
        if (inSegment < SEGMENT || (character != ' ' && inSegment < TrigramTable.MAX_SUM)) {
            return false;
        }
        endSegment();
        return true;
    }

    private void weigh(int character, int row) {
        int own = character == ' ' ? 0 : weight(character);
        weight += own;
        unknown = ((unknown << WEIGHT_BITS) | own) & LAST_WEIGHTS;
        if (row >= 0) {
            known += (unknown & 3) + ((unknown >> WEIGHT_BITS) & 3) + (unknown >> (2 * WEIGHT_BITS));
            unknown = 0;
        }
    }

    /** Kana and Hangul are syllables, and a Chinese character is more than one: two letters at least. */
    private static int weight(int character) {
        boolean syllable = (character >= 0x3040 && character <= 0x9FFF) || (character >= 0xAC00 && character <= 0xD7A3);
        return syllable ? 2 : 1;
    }

    /** By a filter of one bit per row: a few new trigrams of a long text are taken for old. */
    private boolean isNew(int row) {
        int word = (row >>> 6) & (SEEN_WORDS - 1);
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
        leading[best] += letters - segmentStart;
        if (first - second >= CLEAR_LEAD) {
            clear[best] += letters - segmentStart;
            clearInAny += letters - segmentStart;
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

    /** Whether most of the letters are of trigrams that the table lacks: a few names in Latin letters are no language. */
    boolean isForeign() {
        return 2 * known < weight;
    }

    /** Different trigrams that the table knows. */
    int counted() {
        return counted;
    }

    /** Log probability of the text in each language in nats, up to a common term. */
    double nats(int language) {
        return totals[language] / TrigramTable.UNITS;
    }

    /** The language that the whole text speaks for most. */
    int best() {
        int best = 0;
        for (int i = 1; i < totals.length; i++) {
            best = totals[i] > totals[best] ? i : best;
        }
        return best;
    }

    /** Letters of the segments that a language leads, beside those that are clearly in another; in [0, 1]. */
    double share(int language) {
        int own = leading[language];
        int other = clearInAny - clear[language];
        return own + other == 0 ? 1 : (double) own / (own + other);
    }
}
