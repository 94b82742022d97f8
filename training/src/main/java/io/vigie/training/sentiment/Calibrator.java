package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.Calibration;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.List;

/**
 * Temperature scaling (Guo et al. 2017, On Calibration of Modern Neural Networks): one divisor of the logits that minimises
 * the negative log-likelihood of texts that the model has not seen, every class counting the same.
 */
final class Calibrator {

    private static final double LOWEST = 0.2;
    private static final double HIGHEST = 5.0;
    private static final double STEP = 1.01;

    private Calibrator() {}

    static Calibration calibrate(Calibration uncalibrated, List<Prediction> unseen, double unsureBelow) {
        double best = 1.0;
        double lowest = Double.MAX_VALUE;
        for (double temperature = LOWEST; temperature < HIGHEST; temperature *= STEP) {
            double loss = balancedLoss(unseen, temperature);
            if (loss < lowest) {
                lowest = loss;
                best = temperature;
            }
        }
        return new Calibration(uncalibrated.negativeBias(), uncalibrated.positiveBias(), best, unsureBelow);
    }

    /** What predictions at temperature 1 become. */
    static List<Prediction> calibrated(List<Prediction> predictions, Calibration calibration) {
        return predictions.stream()
                .map(prediction -> calibrated(prediction, calibration))
                .toList();
    }

    private static Prediction calibrated(Prediction prediction, Calibration calibration) {
        double negative = tempered(prediction, SentimentLabel.NEGATIVE, calibration.temperature());
        double neutral = tempered(prediction, SentimentLabel.NEUTRAL, calibration.temperature());
        double positive = tempered(prediction, SentimentLabel.POSITIVE, calibration.temperature());
        double total = negative + neutral + positive;
        return new Prediction(
                prediction.truth(),
                Sentiment.of(negative / total, neutral / total, positive / total, calibration.unsureBelow()));
    }

    private static double balancedLoss(List<Prediction> predictions, double temperature) {
        double[] loss = new double[SentimentLabel.CLASSES];
        int[] texts = new int[SentimentLabel.CLASSES];
        for (Prediction prediction : predictions) {
            loss[prediction.truth().index()] += loss(prediction, temperature);
            texts[prediction.truth().index()]++;
        }
        double mean = 0;
        for (int c = 0; c < SentimentLabel.CLASSES; c++) {
            mean += loss[c] / Math.max(texts[c], 1);
        }
        return mean;
    }

    /** From the probabilities at temperature 1: p^(1/T), normalised. */
    private static double loss(Prediction prediction, double temperature) {
        double total = 0;
        for (SentimentLabel label : List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE)) {
            total += tempered(prediction, label, temperature);
        }
        return -Math.log(tempered(prediction, prediction.truth(), temperature) / total);
    }

    private static double tempered(Prediction prediction, SentimentLabel label, double temperature) {
        return Math.pow(Math.max(prediction.said().probabilityOf(label), 1e-12), 1 / temperature);
    }
}
