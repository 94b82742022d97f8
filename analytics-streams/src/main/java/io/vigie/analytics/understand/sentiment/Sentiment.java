package io.vigie.analytics.understand.sentiment;

/**
 * The tone of one text.
 *
 * @param label what the mention counts as; {@link SentimentLabel#UNSURE} when the scorer abstains
 * @param best most probable class, also when unsure; never {@link SentimentLabel#UNSURE}
 * @param score P(positive) - P(negative), in [-1, 1]
 * @param probability calibrated probability of {@code best}, in [1/3, 1]
 * @param reason why the label is what it is
 */
public record Sentiment(
        SentimentLabel label, SentimentLabel best, double score, double probability, SentimentReason reason) {

    private static final double CHANCE = 1.0 / SentimentLabel.CLASSES;

    public Sentiment {
        if (best == SentimentLabel.UNSURE) {
            throw new IllegalArgumentException("best must be a class, was unsure");
        }
        if (label != SentimentLabel.UNSURE && label != best) {
            throw new IllegalArgumentException("label must be best or unsure, was " + label.id());
        }
        if ((label == SentimentLabel.UNSURE) == (reason == SentimentReason.DECIDED)) {
            throw new IllegalArgumentException("reason " + reason.id() + " contradicts label " + label.id());
        }
        if (!(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("score must be in [-1, 1], was " + score);
        }
        if (!(probability >= CHANCE - 1e-9 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [1/3, 1], was " + probability);
        }
    }

    /** Nothing is known: all classes equally probable. */
    public static Sentiment unknown(SentimentReason reason) {
        return new Sentiment(SentimentLabel.UNSURE, SentimentLabel.NEUTRAL, 0.0, CHANCE, reason);
    }

    /** Label by the most probable class; ties go to neutral, and below {@code threshold} to unsure. */
    public static Sentiment of(double negative, double neutral, double positive, double threshold) {
        double probability = Math.max(neutral, Math.max(negative, positive));
        SentimentLabel best = best(negative, neutral, positive);
        boolean decided = probability >= threshold;
        return new Sentiment(
                decided ? best : SentimentLabel.UNSURE,
                best,
                positive - negative,
                probability,
                decided ? SentimentReason.DECIDED : SentimentReason.LOW_CONFIDENCE);
    }

    /** Probability of a class; 0 for {@link SentimentLabel#UNSURE}. The three follow from best, its probability and the score. */
    public double probabilityOf(SentimentLabel wanted) {
        return switch (wanted) {
            case NEGATIVE -> best == SentimentLabel.NEUTRAL ? (1 - probability - score) / 2 : positiveMass() - score;
            case NEUTRAL -> 1 - probabilityOf(SentimentLabel.NEGATIVE) - positiveMass();
            case POSITIVE -> positiveMass();
            case UNSURE -> 0.0;
        };
    }

    private double positiveMass() {
        return switch (best) {
            case NEGATIVE -> probability + score;
            case POSITIVE -> probability;
            case NEUTRAL, UNSURE -> (1 - probability + score) / 2;
        };
    }

    private static SentimentLabel best(double negative, double neutral, double positive) {
        if (neutral >= negative && neutral >= positive) {
            return SentimentLabel.NEUTRAL;
        }
        return negative > positive ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
    }
}
