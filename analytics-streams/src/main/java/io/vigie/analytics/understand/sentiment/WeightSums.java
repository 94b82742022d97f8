package io.vigie.analytics.understand.sentiment;

import io.vigie.analytics.understand.words.ShortWords;
import java.util.Arrays;
import java.util.IdentityHashMap;

/** Sums the int8 weights of a text's features: whole numbers, so the result does not depend on their order. Reused. */
final class WeightSums implements FeatureTotals {

    /** Words remembered: 1.5 MB per language and thread. */
    private static final int MEMORY_BITS = 16;

    private static final int WORD = FeatureFamily.WORD.index();
    private static final int PHRASE = FeatureFamily.PHRASE.index();
    private static final int CHARACTERS = FeatureFamily.CHARACTERS.index();

    /** Per family, the negative sum above the positive one. */
    private final long[] sums = new long[FeatureFamily.COUNT];

    private WeightTable[] tables = {};

    /** By language. */
    private final IdentityHashMap<LanguageWeights, ShortWords> memories = new IdentityHashMap<>();

    private ShortWords memory = new ShortWords(0, 1);
    private long wordsBefore;
    private long charactersBefore;

    void begin(LanguageWeights weights) {
        tables = weights.tables().toArray(tables);
        memory = memories.computeIfAbsent(weights, language -> new ShortWords(MEMORY_BITS, 1));
        Arrays.fill(sums, 0);
    }

    @Override
    public boolean remembers(long high, long low) {
        int known = memory.find(high, low);
        if (known == ShortWords.NONE) {
            wordsBefore = sums[WORD];
            charactersBefore = sums[CHARACTERS];
            return false;
        }
        sums[memory.note(known)] += memory.value(known, 0);
        return true;
    }

    /** A word has either weights of its own or those of its characters. */
    @Override
    public void learn(long high, long low) {
        long characters = sums[CHARACTERS] - charactersBefore;
        if (characters == 0) {
            memory.put(memory.learn(high, low, WORD), 0, sums[WORD] - wordsBefore);
        } else {
            memory.put(memory.learn(high, low, CHARACTERS), 0, characters);
        }
    }

    @Override
    public void phrases(int[] hashes, int count) {
        WeightTable table = tables[PHRASE];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            int entry = table.find(hashes[i]);
            sum += ((long) WeightTable.negative(entry) << Integer.SIZE) + WeightTable.positive(entry);
        }
        sums[PHRASE] += sum;
    }

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        int index = family.index();
        int entry = tables[index].find(hash);
        sums[index] += ((long) WeightTable.negative(entry) << Integer.SIZE) + WeightTable.positive(entry);
        return entry != 0;
    }

    double negative() {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += negative(sums[i]) * tables[i].scale();
        }
        return total;
    }

    double positive() {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += (int) sums[i] * tables[i].scale();
        }
        return total;
    }

    /** The upper half, without what a positive sum below 0 borrowed from it. */
    private static int negative(long sum) {
        return (int) ((sum - (int) sum) >> Integer.SIZE);
    }
}
