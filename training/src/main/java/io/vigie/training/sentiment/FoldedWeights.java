package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.FeatureFamily;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Fitted coefficients as one weight per feature and class, against neutral: what the lexicons' shared variables give a word is
 * added to the word's own, and then what its characters give. All are sums, so nothing changes but the number of look-ups.
 */
final class FoldedWeights {

    /**
     * Logits of one feature.
     *
     * @param hash the feature's
     * @param negative against neutral
     * @param positive against neutral
     * @param importance how much is lost without it: its size before characters, by how common it is
     * @param complete a word whose characters are included
     */
    record Weight(int hash, double negative, double positive, double importance, boolean complete) {
        double size() {
            return Math.max(Math.abs(negative), Math.abs(positive));
        }
    }

    private static final int NEGATIVE = SentimentLabel.NEGATIVE.index();
    private static final int NEUTRAL = SentimentLabel.NEUTRAL.index();
    private static final int POSITIVE = SentimentLabel.POSITIVE.index();

    private final Recipe.Widths widths;
    private final Vocabulary vocabulary;
    private final LexiconKnowledge knowledge;
    private final Spellings spellings;
    private final double[] coefficients;

    FoldedWeights(
            Recipe.Widths widths,
            Vocabulary vocabulary,
            LexiconKnowledge knowledge,
            Spellings spellings,
            double[] coefficients) {
        this.widths = widths;
        this.vocabulary = vocabulary;
        this.knowledge = knowledge;
        this.spellings = spellings;
        this.coefficients = coefficients;
    }

    double negativeBias() {
        return contrast(vocabulary.size() + knowledge.variables(), NEGATIVE);
    }

    double positiveBias() {
        return contrast(vocabulary.size() + knowledge.variables(), POSITIVE);
    }

    /** The weights of a family, ascending by hash. */
    List<Weight> of(FeatureFamily family) {
        TreeMap<Long, Integer> features = new TreeMap<>();
        for (int variable = 0; variable < vocabulary.size(); variable++) {
            if (FeatureKey.family(vocabulary.key(variable)) == family) {
                features.put(vocabulary.key(variable), vocabulary.texts(variable));
            }
        }
        if (family == FeatureFamily.WORD) {
            knowledge.features().forEach(key -> features.putIfAbsent(key, 1));
        }
        List<Weight> weights = new ArrayList<>();
        features.forEach((key, texts) -> weights.add(weight(key, texts)));
        return weights;
    }

    private Weight weight(long key, int texts) {
        double negative = own(key, NEGATIVE);
        double positive = own(key, POSITIVE);
        double importance = Math.max(Math.abs(negative), Math.abs(positive)) * Math.sqrt(texts);
        int[] spelling = FeatureKey.family(key) == FeatureFamily.WORD ? spellings.of(FeatureKey.hash(key)) : new int[0];
        return new Weight(
                FeatureKey.hash(key),
                negative + characters(spelling, NEGATIVE),
                positive + characters(spelling, POSITIVE),
                importance,
                spelling.length > 0);
    }

    private double own(long key, int label) {
        int variable = vocabulary.variable(key);
        double weight = variable < 0 ? 0 : widths.of(FeatureKey.family(key)) * contrast(variable, label);
        for (LexiconKnowledge.Share share : knowledge.shares(key)) {
            weight += widths.lexicon() * share.amount() * contrast(vocabulary.size() + share.variable(), label);
        }
        return weight;
    }

    private double characters(int[] spelling, int label) {
        double sum = 0;
        for (int hash : spelling) {
            sum += own(FeatureKey.of(FeatureFamily.CHARACTERS, hash), label);
        }
        return sum;
    }

    private double contrast(int variable, int label) {
        int base = variable * SentimentLabel.CLASSES;
        return coefficients[base + label] - coefficients[base + NEUTRAL];
    }
}
