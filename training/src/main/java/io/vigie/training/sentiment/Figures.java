package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.List;

/**
 * How good the predictions are. All but the last judge the best class, abstention or not.
 *
 * @param texts number of texts
 * @param macroRecall mean recall of the three classes
 * @param macroF1 mean F1 of the three classes
 * @param accuracy share of texts that are right
 * @param calibrationError see {@link CalibrationError}
 * @param calibrationErrorByChance what it would be on average if the model were calibrated perfectly
 * @param abstention share of texts labelled unsure
 * @param decidedAccuracy accuracy on the others
 */
record Figures(
        int texts,
        double macroRecall,
        double macroF1,
        double accuracy,
        double calibrationError,
        double calibrationErrorByChance,
        double abstention,
        double decidedAccuracy) {

    static Figures of(List<Prediction> predictions) {
        int[][] confusion = new int[SentimentLabel.CLASSES][SentimentLabel.CLASSES];
        int correct = 0;
        int decided = 0;
        int decidedCorrect = 0;
        for (Prediction prediction : predictions) {
            confusion[prediction.truth().index()][prediction.said().best().index()]++;
            boolean sure = prediction.said().label() != SentimentLabel.UNSURE;
            correct += prediction.correct() ? 1 : 0;
            decided += sure ? 1 : 0;
            decidedCorrect += sure && prediction.correct() ? 1 : 0;
        }
        double texts = predictions.size();
        return new Figures(
                predictions.size(),
                macroRecall(confusion),
                macroF1(confusion),
                correct / texts,
                CalibrationError.of(predictions),
                CalibrationError.byChance(predictions),
                1 - decided / texts,
                decidedCorrect / (double) Math.max(decided, 1));
    }

    private static double macroRecall(int[][] confusion) {
        double sum = 0;
        for (int c = 0; c < confusion.length; c++) {
            sum += confusion[c][c] / (double) Math.max(said(confusion[c]), 1);
        }
        return sum / confusion.length;
    }

    private static double macroF1(int[][] confusion) {
        double sum = 0;
        for (int c = 0; c < confusion.length; c++) {
            int predicted = 0;
            for (int[] row : confusion) {
                predicted += row[c];
            }
            sum += 2.0 * confusion[c][c] / Math.max(predicted + said(confusion[c]), 1);
        }
        return sum / confusion.length;
    }

    private static int said(int[] row) {
        int sum = 0;
        for (int count : row) {
            sum += count;
        }
        return sum;
    }
}
