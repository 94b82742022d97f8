package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.training.linear.IntList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words beforehand, as shared variables of a text: for each lexicon the sum and the number of positive and of
 * negative words, and the sum of the words' vectors, apart for words under a negation. All are sums over words, so after training their coefficients fold into the weights of
 * the single words exactly, and no lexicon is shipped.
 */
final class LexiconKnowledge {

    /**
     * What one word adds to a shared variable.
     *
     * @param variable index of the shared variable
     * @param amount per occurrence of the word
     */
    record Share(int variable, double amount) {}

    private static final int PER_POLARITY = 4;
    private static final int PER_LEXICON = 2 * PER_POLARITY;

    /** Prior standard deviation of a vector's coordinates against the lexicons' variables. */
    private static final double VECTOR_WIDTH = 2;

    private final Map<Long, List<Share>> byFeature = new HashMap<>();
    private final Spellings spellings;
    private int variables;

    /** Notes in {@code spellings} how the lexicons' words are spelt. */
    LexiconKnowledge(List<Lexicon> lexicons, WordVectors vectors, Spellings spellings) {
        this.spellings = spellings;
        lexicons.forEach(this::add);
        add(vectors);
    }

    int variables() {
        return variables;
    }

    /** What an occurrence of this feature adds; empty for most. */
    List<Share> shares(long key) {
        return byFeature.getOrDefault(key, List.of());
    }

    /** Keys of the features that add something. */
    Set<Long> features() {
        return byFeature.keySet();
    }

    private void add(Lexicon lexicon) {
        lexicon.polarity().forEach((word, value) -> {
            int feature = singleWordFeature(word);
            if (feature != 0 && value != 0) {
                share(feature, variables, value);
                share(FeatureExtractor.negated(feature), variables + PER_POLARITY, value);
            }
        });
        variables += PER_LEXICON;
    }

    private void add(WordVectors vectors) {
        vectors.byWord().forEach((word, vector) -> {
            int feature = singleWordFeature(word);
            if (feature != 0) {
                List<Share> plain = sharesOf(feature);
                List<Share> negated = sharesOf(FeatureExtractor.negated(feature));
                for (int i = 0; i < vector.length; i++) {
                    plain.add(new Share(variables + i, VECTOR_WIDTH * vector[i]));
                    negated.add(new Share(variables + vector.length + i, VECTOR_WIDTH * vector[i]));
                }
            }
        });
        variables += 2 * vectors.length();
    }

    private List<Share> sharesOf(int feature) {
        return byFeature.computeIfAbsent(FeatureKey.of(FeatureFamily.WORD, feature), unused -> new ArrayList<>());
    }

    private void share(int feature, int base, double value) {
        List<Share> shares = sharesOf(feature);
        int sign = value > 0 ? 0 : 1;
        shares.add(new Share(base + sign, Math.abs(value)));
        shares.add(new Share(base + 2 + sign, 1.0));
    }

    /** The word feature of an entry that reads as exactly one plain token; 0 for any other entry. */
    private int singleWordFeature(String entry) {
        IntList found = new IntList();
        int tokens = new FeatureExtractor().extract(entry, "", (family, hash) -> {
            if (family == FeatureFamily.WORD) {
                found.add(hash);
            }
            return spellings.feature(family, hash);
        });
        int[] features = found.toArray();
        return tokens == 1 && features.length == 1 ? features[0] : 0;
    }
}
