package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a text with {@link TextWeights}. Safe for several threads. */
public final class TextModel {

    private static final String NO_NEGATION = "";
    private static final int MOST_TELLING = 6;

    private final TextWeights weights;
    private final ThreadLocal<FunctionSums> sums;

    public TextModel(TextWeights weights) {
        this.weights = weights;
        sums = ThreadLocal.withInitial(() -> new FunctionSums(weights.features()));
    }

    /** What the words of a text say of each function. */
    public TextOdds odds(String text) {
        FunctionSums sum = sums.get();
        sum.clear();
        int tokens = FeatureExtractor.ofThread().extract(text, NO_NEGATION, sum);
        sum.end();
        double lengthScale = lengthScale(tokens);
        double[] logits = new double[FunctionWeights.FUNCTIONS];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = weights.bias().get(i) + lengthScale * sum.of(i);
        }
        return TextOdds.ofLogits(logits, tokens);
    }

    /** Factor for the summed weights: long texts say more, but not in proportion to their length. */
    public static double lengthScale(int tokens) {
        return 1 / Math.sqrt(Math.sqrt(Math.max(tokens, 1)));
    }

    /** The words that speak most for a function, as they stand in the text, in its order; see {@link ReasonWords}. */
    List<String> reasons(String text, int function) {
        FeatureExtractor extractor = FeatureExtractor.ofThread();
        FunctionSums sum = sums.get();
        sum.clear();
        ReasonWords reasons = new ReasonWords(text, extractor, sum);
        extractor.extractWords(text, sum, word -> reasons.word(word, function));
        return reasons.strongest();
    }

    /** Words of the text that say most for or against a function, the strongest first, each once. For people. */
    List<FunctionExplanation.Telling> telling(String text, int function) {
        FeatureExtractor extractor = FeatureExtractor.ofThread();
        FunctionSums sum = sums.get();
        List<FunctionExplanation.Telling> telling = new ArrayList<>();
        sum.clear();
        extractor.extractWords(
                text,
                sum,
                word -> telling.add(new FunctionExplanation.Telling(extractor.written(word), sum.takeWord(function))));
        return telling.stream()
                .filter(word -> word.weight() != 0)
                .distinct()
                .sorted(Comparator.comparingDouble((FunctionExplanation.Telling word) -> Math.abs(word.weight()))
                        .reversed())
                .limit(MOST_TELLING)
                .toList();
    }
}
