package io.vigie.analytics.understand.sentiment;

/**
 * How the summed weights become calibrated probabilities: softmax((bias + sum) / temperature), fitted on validation data.
 *
 * @param negativeBias logit of negative against neutral before any feature
 * @param positiveBias logit of positive against neutral before any feature
 * @param temperature divisor of the logits, above 0
 * @param unsureBelow the scorer abstains when the best probability is below this; in [0, 1]
 */
public record Calibration(double negativeBias, double positiveBias, double temperature, double unsureBelow) {

    public Calibration {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be above 0, was " + temperature);
        }
        if (!(unsureBelow >= 0 && unsureBelow <= 1)) {
            throw new IllegalArgumentException("unsureBelow must be in [0, 1], was " + unsureBelow);
        }
    }

    /**
     * Probabilities for weight sums. StrictMath, so that training, tests and every machine agree to the last bit.
     *
     * @return the sentiment of a text with these logit sums (negative and positive against neutral)
     */
    public Sentiment decide(double negativeSum, double positiveSum) {
        double negative = (negativeBias + negativeSum) / temperature;
        double positive = (positiveBias + positiveSum) / temperature;
        double highest = Math.max(0.0, Math.max(negative, positive));
        double negativeMass = StrictMath.exp(negative - highest);
        double neutralMass = StrictMath.exp(-highest);
        double positiveMass = StrictMath.exp(positive - highest);
        double total = negativeMass + neutralMass + positiveMass;
        return Sentiment.of(negativeMass / total, neutralMass / total, positiveMass / total, unsureBelow);
    }
}
