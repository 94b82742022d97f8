package io.vigie.training.sentiment;

import java.util.Arrays;

/**
 * Loss of multinomial logistic regression with a standard normal prior on each coefficient (class by variable, interleaved)
 * and a free intercept per class at the end. Columns are scaled beforehand where the prior is to be wider or narrower.
 */
final class SoftmaxRegression implements Lbfgs.Function {

    static final int CLASSES = 3;

    private static final double UNIFORM_VARIANCE = 2.0 / 9.0;

    private final DesignMatrix data;
    private final double[] logits = new double[CLASSES];

    SoftmaxRegression(DesignMatrix data) {
        this.data = data;
    }

    int parameters() {
        return (data.width() + 1) * CLASSES;
    }

    /** Second derivative of the loss per parameter where all classes are equally probable. */
    double[] curvature() {
        double[] result = new double[parameters()];
        Arrays.fill(result, 1.0);
        for (int row = 0; row < data.rows(); row++) {
            double weight = data.weight(row) * UNIFORM_VARIANCE;
            for (int i = data.rowStart(row); i < data.rowEnd(row); i++) {
                addToClasses(result, data.column(i), weight * data.value(i) * data.value(i));
            }
            addToClasses(result, data.width(), weight);
        }
        return result;
    }

    private static void addToClasses(double[] target, int column, double amount) {
        for (int c = 0; c < CLASSES; c++) {
            target[column * CLASSES + c] += amount;
        }
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        int intercept = data.width() * CLASSES;
        double value = 0;
        for (int i = 0; i < intercept; i++) {
            gradient[i] = point[i];
            value += 0.5 * point[i] * point[i];
        }
        for (int c = 0; c < CLASSES; c++) {
            gradient[intercept + c] = 0;
        }
        for (int row = 0; row < data.rows(); row++) {
            value += addRow(row, point, gradient, intercept);
        }
        return value;
    }

    private double addRow(int row, double[] point, double[] gradient, int intercept) {
        for (int c = 0; c < CLASSES; c++) {
            logits[c] = point[intercept + c];
        }
        int end = data.rowEnd(row);
        for (int i = data.rowStart(row); i < end; i++) {
            int base = data.column(i) * CLASSES;
            double x = data.value(i);
            logits[0] += x * point[base];
            logits[1] += x * point[base + 1];
            logits[2] += x * point[base + 2];
        }
        int label = data.label(row);
        double weight = data.weight(row);
        double loss = weight * toResiduals(label, weight);
        for (int i = data.rowStart(row); i < end; i++) {
            int base = data.column(i) * CLASSES;
            double x = data.value(i);
            gradient[base] += x * logits[0];
            gradient[base + 1] += x * logits[1];
            gradient[base + 2] += x * logits[2];
        }
        for (int c = 0; c < CLASSES; c++) {
            gradient[intercept + c] += logits[c];
        }
        return loss;
    }

    /** Replaces the logits by weighted (probability - target) and returns the negative log-likelihood. */
    private double toResiduals(int label, double weight) {
        double highest = Math.max(logits[0], Math.max(logits[1], logits[2]));
        double total = 0;
        double own = logits[label];
        for (int c = 0; c < CLASSES; c++) {
            logits[c] = StrictMath.exp(logits[c] - highest);
            total += logits[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            logits[c] = weight * (logits[c] / total - (c == label ? 1 : 0));
        }
        return highest + StrictMath.log(total) - own;
    }
}
