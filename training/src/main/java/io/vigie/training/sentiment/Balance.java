package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.List;

/**
 * Weights that make all classes of one source count the same, since macro-averaged figures treat them so. Each source apart:
 * of mentions of companies most are negative, and a word that is common there is not a negative word for that.
 */
final class Balance {

    private Balance() {}

    /**
     * The examples of one source with their weights in training.
     *
     * @param weight of an example on average
     */
    static List<Example> classes(List<Example> source, double weight) {
        double[] texts = new double[SentimentLabel.CLASSES];
        source.forEach(example -> texts[example.label().index()]++);
        return source.stream()
                .map(example -> example.weighing(weight
                        * source.size()
                        / (SentimentLabel.CLASSES * texts[example.label().index()])))
                .toList();
    }
}
