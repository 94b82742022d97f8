package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a text with {@link TextWeights}. Safe for several threads. */
public final class TextModel {

    private static final String NO_NEGATION = "";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019-][\\p{L}\\p{M}]+)*");
    private static final int MOST_REASONS = 3;
    private static final int MOST_TELLING = 6;
    /** A word that says less than this share of the strongest is no reason. */
    private static final double TELLING = 0.4;
    /** As much of a text as the extractor reads. */
    private static final int MAX_CHARS = 4_000;

    private final TextWeights weights;
    private final ThreadLocal<Reader> readers;

    public TextModel(TextWeights weights) {
        this.weights = weights;
        readers = ThreadLocal.withInitial(() -> new Reader(weights.features()));
    }

    /** What one thread reads with. */
    private static final class Reader {
        private final FeatureExtractor extractor = new FeatureExtractor();
        private final FunctionSums sums;

        Reader(FunctionWeights weights) {
            sums = new FunctionSums(weights);
        }

        int read(String text) {
            sums.clear();
            return extractor.extract(text, NO_NEGATION, sums);
        }
    }

    /** What the words of a text say of each function. */
    public TextOdds odds(String text) {
        Reader reader = readers.get();
        int tokens = reader.read(text);
        double lengthScale = lengthScale(tokens);
        double[] logits = new double[FunctionWeights.FUNCTIONS];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = weights.bias().get(i) + lengthScale * reader.sums.of(i);
        }
        return TextOdds.ofLogits(logits, tokens);
    }

    /** Factor for the summed weights: long texts say more, but not in proportion to their length. */
    public static double lengthScale(int tokens) {
        return 1 / Math.sqrt(Math.sqrt(Math.max(tokens, 1)));
    }

    /** The words that speak most for a function, as they stand in the text, in its order. */
    List<String> reasons(String text, int function) {
        List<Said> said = new ArrayList<>();
        WORD.matcher(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text)
                .results()
                .forEach(word -> said.add(said(word, function)));
        double strongest = said.stream().mapToDouble(Said::weight).max().orElse(0);
        return said.stream()
                .filter(word -> word.weight() > 0 && word.weight() >= TELLING * strongest)
                .sorted(Comparator.comparingDouble(Said::weight).reversed())
                .limit(MOST_REASONS)
                .sorted(Comparator.comparingInt(Said::start))
                .map(Said::word)
                .distinct()
                .toList();
    }

    /** Words of the text that say most for or against a function, the strongest first, each once. */
    List<FunctionExplanation.Telling> telling(String text, int function) {
        return WORD.matcher(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text)
                .results()
                .map(word -> said(word, function))
                .filter(word -> word.weight() != 0)
                .map(word -> new FunctionExplanation.Telling(word.word(), word.weight()))
                .distinct()
                .sorted(Comparator.comparingDouble((FunctionExplanation.Telling word) -> Math.abs(word.weight()))
                        .reversed())
                .limit(MOST_TELLING)
                .toList();
    }

    private record Said(String word, int start, double weight) {}

    private Said said(MatchResult word, int function) {
        Reader reader = readers.get();
        reader.read(word.group());
        return new Said(word.group(), word.start(), reader.sums.ofWords(function));
    }
}
