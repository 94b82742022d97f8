package io.vigie.training.linear;

import java.util.Arrays;

/**
 * Loss of multinomial logistic regression with a standard normal prior on each coefficient (class by variable, interleaved)
 * and a free intercept per class at the end. Columns are scaled beforehand where the prior is to be wider or narrower.
 */
public final class SoftmaxRegression implements Lbfgs.Function {

    private final DesignMatrix data;
    private final int classes;
    private final double[] logits;

    public SoftmaxRegression(DesignMatrix data, int classes) {
        this.data = data;
        this.classes = classes;
        logits = new double[classes];
    }

    public int parameters() {
        return (data.width() + 1) * classes;
    }

    /** Second derivative of the loss per parameter where all classes are equally probable. */
    public double[] curvature() {
        double[] result = new double[parameters()];
        Arrays.fill(result, 1.0);
        double variance = (classes - 1.0) / (classes * classes);
        for (int row = 0; row < data.rows(); row++) {
            double weight = data.weight(row) * variance;
            for (int i = data.rowStart(row); i < data.rowEnd(row); i++) {
                addToClasses(result, data.column(i), weight * data.value(i) * data.value(i));
            }
            addToClasses(result, data.width(), weight);
        }
        return result;
    }

    private void addToClasses(double[] target, int column, double amount) {
        for (int c = 0; c < classes; c++) {
            target[column * classes + c] += amount;
        }
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        int intercept = data.width() * classes;
        double value = 0;
        for (int i = 0; i < intercept; i++) {
            gradient[i] = point[i];
            value += 0.5 * point[i] * point[i];
        }
        Arrays.fill(gradient, intercept, intercept + classes, 0);
        for (int row = 0; row < data.rows(); row++) {
            value += addRow(row, point, gradient, intercept);
        }
        return value;
    }

    private double addRow(int row, double[] point, double[] gradient, int intercept) {
        System.arraycopy(point, intercept, logits, 0, classes);
        int end = data.rowEnd(row);
        for (int i = data.rowStart(row); i < end; i++) {
            int base = data.column(i) * classes;
            double x = data.value(i);
            for (int c = 0; c < classes; c++) {
                logits[c] += x * point[base + c];
            }
        }
        double weight = data.weight(row);
        double loss = weight * toResiduals(data.label(row), weight);
        for (int i = data.rowStart(row); i < end; i++) {
            int base = data.column(i) * classes;
            double x = data.value(i);
            for (int c = 0; c < classes; c++) {
                gradient[base + c] += x * logits[c];
            }
        }
        for (int c = 0; c < classes; c++) {
            gradient[intercept + c] += logits[c];
        }
        return loss;
    }

    /** Replaces the logits by weighted (probability - target) and returns the negative log-likelihood. */
    private double toResiduals(int label, double weight) {
        double highest = highest();
        double total = 0;
        double own = logits[label];
        for (int c = 0; c < classes; c++) {
            logits[c] = StrictMath.exp(logits[c] - highest);
            total += logits[c];
        }
        for (int c = 0; c < classes; c++) {
            logits[c] = weight * (logits[c] / total - (c == label ? 1 : 0));
        }
        return highest + StrictMath.log(total) - own;
    }

    private double highest() {
        double highest = logits[0];
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        return highest;
    }
}
