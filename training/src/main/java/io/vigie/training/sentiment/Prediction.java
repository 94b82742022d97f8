package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import java.util.List;

/**
 * What the scorer said of a labelled text.
 *
 * @param truth the label
 * @param said the scorer's answer
 */
record Prediction(SentimentLabel truth, Sentiment said) {

    boolean correct() {
        return said.best() == truth;
    }

    static List<Prediction> of(SentimentScorer scorer, String language, List<Example> examples) {
        return examples.stream()
                .map(example -> new Prediction(example.label(), scorer.score(example.text(), language)))
                .toList();
    }
}
