package io.vigie.analytics.understand.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table and the sums against a plain map and plain additions. */
class FunctionSumsTest {

    private static final int FEATURES = 20_000;
    private static final FeatureFamily[] FAMILIES = FeatureFamily.values();
    private static final double[] SCALES = {0.5, 0.25, 0.125};

    private final Random random = new Random(11);
    private final Map<Integer, Long> known = new HashMap<>();
    private final FunctionWeights weights = weights();
    private final FunctionSums sums = new FunctionSums(weights);

    private FunctionWeights weights() {
        FunctionWeights.Builder builder = new FunctionWeights.Builder(FEATURES / 2);
        for (int i = 0; i < FEATURES; i++) {
            int key = FunctionWeights.key(family(), random.nextInt());
            long eight = random.nextLong();
            known.putIfAbsent(key, eight);
            builder.put(key, eight);
        }
        return builder.build(SCALES);
    }

    private FeatureFamily family() {
        return FAMILIES[random.nextInt(FAMILIES.length)];
    }

    @Test
    void everyFeatureAddsItsWeightsAndAnyOtherNothing() {
        Integer[] keys = known.keySet().toArray(Integer[]::new);
        double[] expected = new double[FunctionWeights.FUNCTIONS];
        sums.clear();
        for (int i = 0; i < 5_000; i++) {
            FeatureFamily family = family();
            int hash = i % 2 == 0 ? random.nextInt() : keys[random.nextInt(keys.length)] - family.index() * 0x9E3779B9;
            Long eight = known.get(FunctionWeights.key(family, hash));

            assertThat(sums.feature(family, hash)).isEqualTo(eight != null);
            for (int function = 0; function < expected.length; function++) {
                expected[function] += eight == null ? 0 : weight(eight, function) * SCALES[family.index()];
            }
        }
        sums.end();

        for (int function = 0; function < expected.length; function++) {
            assertThat(sums.of(function)).isEqualTo(expected[function]);
        }
    }

    /** A few words over and over, so that the lanes overflow, by batches of phrases between them. */
    @Test
    void wordsFromMemoryAndPhrasesAtOnceAddTheSameAsOneByOne() {
        FunctionSums plain = new FunctionSums(weights);
        int[] hashes = random.ints(200).toArray();
        Integer[] keys = known.keySet().toArray(Integer[]::new);
        for (int i = 0; i < hashes.length; i += 2) {
            hashes[i] = keys[i] - FeatureFamily.PHRASE.index() * 0x9E3779B9;
        }
        sums.clear();
        plain.clear();
        for (int i = 0; i < 3_000; i++) {
            int word = i % 7;
            if (!sums.remembers(word, 9)) {
                spell(keys, word, sums);
                sums.learn(word, 9);
            }
            spell(keys, word, plain);
        }
        sums.phrases(hashes, 150);
        for (int i = 0; i < 150; i++) {
            plain.feature(FeatureFamily.PHRASE, hashes[i]);
        }
        sums.end();
        plain.end();

        for (int function = 0; function < FunctionWeights.FUNCTIONS; function++) {
            assertThat(sums.of(function)).isEqualTo(plain.of(function)).isNotZero();
        }
    }

    /** Each word twice in a row: as it is learnt, then from memory. */
    @Test
    void aWordTakenForItselfIsTheSumOfItsFeaturesAndLeavesNothing() {
        FunctionSums plain = new FunctionSums(weights);
        Integer[] keys = known.keySet().toArray(Integer[]::new);
        sums.clear();
        for (int i = 0; i < 400; i++) {
            int word = i / 2;
            int function = word % FunctionWeights.FUNCTIONS;
            if (!sums.remembers(word, 9)) {
                spell(keys, word, sums);
                sums.learn(word, 9);
            }
            plain.clear();
            boolean isKnown = plain.feature(FeatureFamily.WORD, key(keys, word));
            plain.clear();
            spell(keys, word, plain);
            plain.end();

            assertThat(sums.knowsWord()).isEqualTo(isKnown);
            assertThat(sums.takeWord(function)).isEqualTo(plain.of(function));
        }
    }

    /** Every other word is known, the others are by some of their characters. */
    private static void spell(Integer[] keys, int word, FunctionSums sums) {
        if (!sums.feature(FeatureFamily.WORD, key(keys, word))) {
            for (int i = 0; i < 42; i++) {
                sums.feature(
                        FeatureFamily.CHARACTERS, keys[word * 42 + i] - FeatureFamily.CHARACTERS.index() * 0x9E3779B9);
            }
        }
    }

    private static int key(Integer[] keys, int word) {
        return keys[word] - (word % 2 == 0 ? 0 : 1);
    }

    private static int weight(long eight, int function) {
        return (byte) (eight >>> (Byte.SIZE * function));
    }

    @Test
    void theStrongestWeightsAddUpHoweverManyTheyAre() {
        FunctionSums strong = new FunctionSums(
                new FunctionWeights.Builder(1).put(1, 0x7F80_7F80_7F80_7F80L).build(SCALES));
        strong.clear();
        for (int i = 0; i < 100_000; i++) {
            strong.feature(FeatureFamily.WORD, 1);
        }
        strong.end();

        assertThat(strong.of(0)).isEqualTo(-128 * 100_000 * SCALES[0]);
        assertThat(strong.of(7)).isEqualTo(127 * 100_000 * SCALES[0]);
    }

    @Test
    void ofTwoFeaturesWithOneKeyTheFirstStays() {
        FunctionWeights table =
                new FunctionWeights.Builder(2).put(5, 1).put(5, 2).put(6, 3).build(SCALES);

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.weights(table.place(5))).isEqualTo(1);
    }

    @Test
    void aTableMayBeEmpty() {
        FunctionSums none = new FunctionSums(new FunctionWeights.Builder(0).build(SCALES));

        assertThat(none.feature(FeatureFamily.WORD, 7)).isFalse();
    }
}
