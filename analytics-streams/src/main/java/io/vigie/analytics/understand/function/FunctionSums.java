package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.FeatureSink;
import java.util.Arrays;

/** Sums the weights of a text's features in whole numbers, so that the result does not depend on their order. Reused. */
final class FunctionSums implements FeatureSink {

    private static final int FUNCTIONS = FunctionWeights.FUNCTIONS;

    private final FunctionWeights weights;
    private final int[] sums = new int[FeatureFamily.COUNT * FUNCTIONS];

    FunctionSums(FunctionWeights weights) {
        this.weights = weights;
    }

    void clear() {
        Arrays.fill(sums, 0);
    }

    @Override
    public boolean feature(FeatureFamily family, int hash) {
        int slot = weights.find(family, hash);
        if (slot < 0) {
            return false;
        }
        long eight = weights.weights(slot);
        int base = family.index() * FUNCTIONS;
        for (int i = 0; i < FUNCTIONS; i++) {
            sums[base + i] += (byte) (eight >>> (i * Byte.SIZE));
        }
        return true;
    }

    /** Logit of a function against none, before length and bias. */
    double of(int function) {
        double sum = 0;
        for (int family = 0; family < FeatureFamily.COUNT; family++) {
            sum += sums[family * FUNCTIONS + function] * weights.scale(family);
        }
        return sum;
    }

    /** As {@link #of}, of the words alone: phrases left out. */
    double ofWords(int function) {
        int words = FeatureFamily.WORD.index();
        int characters = FeatureFamily.CHARACTERS.index();
        return sums[words * FUNCTIONS + function] * weights.scale(words)
                + sums[characters * FUNCTIONS + function] * weights.scale(characters);
    }
}
