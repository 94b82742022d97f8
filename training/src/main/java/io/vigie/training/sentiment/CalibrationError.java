package io.vigie.training.sentiment;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Expected calibration error in 15 bins of equal width, and what chance alone makes of it. */
final class CalibrationError {

    private static final int BINS = 15;
    private static final int DRAWS = 200;
    private static final long SEED = 1;

    private CalibrationError() {}

    static double of(List<Prediction> predictions) {
        return of(probabilities(predictions), i -> predictions.get(i).correct());
    }

    /**
     * The mean error that a perfectly calibrated model of the same probabilities has on so many texts: each is right with just
     * its probability. Errors of this size say nothing against a model.
     */
    static double byChance(List<Prediction> predictions) {
        double[] probabilities = probabilities(predictions);
        Random random = new Random(SEED);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += of(probabilities, i -> random.nextDouble() < probabilities[i]);
        }
        return sum / DRAWS;
    }

    private static double[] probabilities(List<Prediction> predictions) {
        return predictions.stream()
                .mapToDouble(each -> each.said().probability())
                .toArray();
    }

    private static double of(double[] probabilities, IntPredicate correct) {
        double[] surplus = new double[BINS];
        for (int i = 0; i < probabilities.length; i++) {
            int bin = Math.min((int) (probabilities[i] * BINS), BINS - 1);
            surplus[bin] += probabilities[i] - (correct.test(i) ? 1 : 0);
        }
        double error = 0;
        for (double difference : surplus) {
            error += Math.abs(difference);
        }
        return error / probabilities.length;
    }
}
