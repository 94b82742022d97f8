package io.vigie.analytics.understand.sentiment;

import java.util.List;

/**
 * Why a text was judged as it was. Logits are of a class against neutral, before the temperature: those of the start and of all
 * parts add up to the text's.
 *
 * @param sentiment the judgement
 * @param start what every text begins with
 * @param parts words and phrases that say something, in the order of the text; empty when nothing was looked at
 */
public record SentimentExplanation(Sentiment sentiment, Logits start, List<Part> parts) {

    /**
     * Evidence for negative and for positive against neutral; a negative number is evidence against.
     *
     * @param negative logit of negative
     * @param positive logit of positive
     */
    public record Logits(double negative, double positive) {
        public static final Logits NONE = new Logits(0, 0);

        Logits plus(Logits other) {
            return new Logits(negative + other.negative, positive + other.positive);
        }
    }

    /**
     * What one word, with its spelling and its marks, or one phrase adds.
     *
     * @param text as the model reads it: folded, with {@code not:} before a negated word, and ^ and $ for the ends of a text
     * @param logits what it adds
     */
    public record Part(String text, Logits logits) {}

    public SentimentExplanation {
        parts = List.copyOf(parts);
    }

    /** A judgement without reasons. */
    public static SentimentExplanation none(Sentiment sentiment) {
        return new SentimentExplanation(sentiment, Logits.NONE, List.of());
    }

    /** Start and parts together: what {@link Calibration} turns into probabilities. */
    public Logits total() {
        return parts.stream().map(Part::logits).reduce(start, Logits::plus);
    }
}
