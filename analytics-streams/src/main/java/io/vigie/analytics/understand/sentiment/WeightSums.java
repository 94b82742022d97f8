package io.vigie.analytics.understand.sentiment;

/** Sums the int8 weights of a text's features: whole numbers, so the result does not depend on their order. Reused. */
final class WeightSums implements FeatureSink {

    private static final FeatureFamily[] FAMILIES = FeatureFamily.values();

    private static final int CHARACTERS = FeatureFamily.CHARACTERS.index();

    private final int[] negative = new int[FeatureFamily.COUNT];
    private final int[] positive = new int[FeatureFamily.COUNT];
    private final WordMemory memory = new WordMemory();
    private WeightTable[] tables = {};
    private long language;
    private int negativeBefore;
    private int positiveBefore;

    void begin(LanguageWeights weights) {
        tables = weights.tables().toArray(tables);
        language = (long) weights.language().hashCode() << Integer.SIZE;
        for (FeatureFamily family : FAMILIES) {
            negative[family.index()] = 0;
            positive[family.index()] = 0;
        }
    }

    @Override
    public void feature(FeatureFamily family, int hash) {
        int index = family.index();
        WeightTable table = tables[index];
        int bucket = table.bucketOf(hash);
        negative[index] += table.negative(bucket);
        positive[index] += table.positive(bucket);
    }

    @Override
    public boolean recalls(long word) {
        int slot = memory.find(word ^ language);
        if (slot >= 0) {
            negative[CHARACTERS] += memory.negative(slot);
            positive[CHARACTERS] += memory.positive(slot);
            return true;
        }
        negativeBefore = negative[CHARACTERS];
        positiveBefore = positive[CHARACTERS];
        return false;
    }

    @Override
    public void endOfWord(long word) {
        memory.remember(word ^ language, negative[CHARACTERS] - negativeBefore, positive[CHARACTERS] - positiveBefore);
    }

    double negative() {
        return scaled(negative);
    }

    double positive() {
        return scaled(positive);
    }

    private double scaled(int[] sums) {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += sums[i] * tables[i].scale();
        }
        return total;
    }
}
