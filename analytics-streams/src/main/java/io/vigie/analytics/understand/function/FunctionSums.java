package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.FeatureTotals;
import io.vigie.analytics.understand.words.ShortWords;
import java.util.Arrays;

/**
 * Sums the weights of a text's features in whole numbers, so that the result does not depend on their order. Reused. Four
 * weights are added at once, as 16-bit lanes of a long; a weight lies there as its value + 128, so that none borrows from the
 * next, and every so often the lanes are emptied.
 */
final class FunctionSums implements FeatureTotals {

    private static final int FUNCTIONS = FunctionWeights.FUNCTIONS;
    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
    private static final long PLUS_128 = 0x8080_8080_8080_8080L;
    private static final int BIAS = 128;
    private static final int LANE_BITS = Short.SIZE;
    private static final int LANE = (1 << LANE_BITS) - 1;
    /** So many of up to 255 fit a lane. */
    private static final int FULL = LANE / 255;

    /** Words remembered: 2 MB per thread. With a quarter of them the rare words, which are dear, were met too seldom. */
    private static final int MEMORY_BITS = 16;

    private static final int WORD = FeatureFamily.WORD.index();
    private static final int CHARACTERS = FeatureFamily.CHARACTERS.index();
    /** For the features of the longest word that is remembered: 42. */
    private static final int COUNT_BITS = 6;

    private static final int COUNT = (1 << COUNT_BITS) - 1;

    private final FunctionWeights weights;
    private final ShortWords memory = new ShortWords(MEMORY_BITS, 2);
    private int[] candidates = {};
    private final int[] sums = new int[FeatureFamily.COUNT * FUNCTIONS];
    /** By family: weights of functions 0, 2, 4, 6, then those of 1, 3, 5, 7. */
    private final long[] lanes = new long[FeatureFamily.COUNT * 2];
    /** By family: how many weights are in the lanes. */
    private final int[] added = new int[FeatureFamily.COUNT];

    FunctionSums(FunctionWeights weights) {
        this.weights = weights;
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(lanes, 0);
        Arrays.fill(added, 0);
    }

    @Override
    public boolean remembers(long high, long low) {
        int known = memory.find(high, low);
        if (known == ShortWords.NONE) {
            empty(WORD);
            empty(CHARACTERS);
            return false;
        }
        int note = memory.note(known);
        add(note >>> COUNT_BITS, memory.value(known, 0), memory.value(known, 1), note & COUNT);
        return true;
    }

    private void add(int family, long even, long odd, int count) {
        if (added[family] + count > FULL) {
            empty(family);
        }
        lanes[2 * family] += even;
        lanes[2 * family + 1] += odd;
        added[family] += count;
    }

    /** A word has either weights of its own or those of its characters; the lanes were empty before it. */
    @Override
    public void learn(long high, long low) {
        int family = added[CHARACTERS] == 0 ? WORD : CHARACTERS;
        int known = memory.learn(high, low, family << COUNT_BITS | added[family]);
        memory.put(known, 0, lanes[2 * family]);
        memory.put(known, 1, lanes[2 * family + 1]);
    }

    /** First those that may be known are told from the others, without a branch; a fifth are. */
    @Override
    public void phrases(int[] hashes, int count) {
        if (candidates.length < count) {
            candidates = new int[count];
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            candidates[kept] = hashes[i];
            kept += weights.mayKnow(FunctionWeights.key(FeatureFamily.PHRASE, hashes[i]));
        }
        for (int i = 0; i < kept; i++) {
            feature(FeatureFamily.PHRASE, candidates[i]);
        }
    }

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        int key = FunctionWeights.key(family, hash);
        int place = weights.place(key);
        long known = weights.known(place, key);
        long eight = (weights.weights(place) ^ PLUS_128) & known;
        int index = family.index();
        lanes[2 * index] += eight & EVEN;
        lanes[2 * index + 1] += eight >>> Byte.SIZE & EVEN;
        added[index] -= (int) known;
        if (added[index] == FULL) {
            empty(index);
        }
        return known != 0;
    }

    /** Whether the model knows the word whose features alone were added; else it goes by its characters. */
    boolean knowsWord() {
        return added[WORD] > 0;
    }

    /**
     * Logit of a function against none by the word whose features alone were added, which are taken away again: as {@link #end},
     * {@link #of} and {@link #clear}, without the sums of all functions. A word has too few features to fill a lane.
     */
    double takeWord(int function) {
        double sum =
                taken(WORD, function) * weights.scale(WORD) + taken(CHARACTERS, function) * weights.scale(CHARACTERS);
        forget(WORD);
        forget(CHARACTERS);
        return sum;
    }

    private int taken(int family, int function) {
        int lane = (int) (lanes[2 * family + function % 2] >>> (function / 2 * LANE_BITS)) & LANE;
        return lane - BIAS * added[family];
    }

    private void forget(int family) {
        lanes[2 * family] = 0;
        lanes[2 * family + 1] = 0;
        added[family] = 0;
    }

    private void empty(int family) {
        if (added[family] == 0) {
            return;
        }
        for (int i = 0; i < FUNCTIONS; i++) {
            sums[family * FUNCTIONS + i] += taken(family, i);
        }
        forget(family);
    }

    /** After the last feature. */
    void end() {
        for (int family = 0; family < FeatureFamily.COUNT; family++) {
            empty(family);
        }
    }

    /** Logit of a function against none, before length and bias. */
    double of(int function) {
        double sum = 0;
        for (int family = 0; family < FeatureFamily.COUNT; family++) {
            sum += sums[family * FUNCTIONS + function] * weights.scale(family);
        }
        return sum;
    }
}
