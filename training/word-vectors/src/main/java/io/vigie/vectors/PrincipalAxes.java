package io.vigie.vectors;

import java.util.Random;

/** The directions in which centred vectors differ most, by subspace iteration (Golub and Van Loan, section 8.2.4). */
final class PrincipalAxes {

    private static final int ITERATIONS = 30;
    private static final long SEED = 1;

    private PrincipalAxes() {}

    /** Subtracts the mean, and returns coordinates on the first {@code axes} principal axes with a mean square norm of 1. */
    static double[][] project(double[][] vectors, int axes) {
        centre(vectors);
        double[][] basis = random(axes, vectors[0].length);
        double[][] covariance = covariance(vectors);
        for (int i = 0; i < ITERATIONS; i++) {
            basis = multiply(basis, covariance);
            orthonormalise(basis);
        }
        double[][] coordinates = new double[vectors.length][];
        double square = 0;
        for (int i = 0; i < vectors.length; i++) {
            coordinates[i] = coordinates(vectors[i], basis);
            square += dot(coordinates[i], coordinates[i]);
        }
        double scale = Math.sqrt(vectors.length / square);
        for (double[] row : coordinates) {
            scale(row, scale);
        }
        return coordinates;
    }

    private static void centre(double[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            addScaled(mean, vector, 1.0 / vectors.length);
        }
        for (double[] vector : vectors) {
            addScaled(vector, mean, -1);
        }
    }

    private static double[][] covariance(double[][] vectors) {
        double[][] sum = new double[vectors[0].length][vectors[0].length];
        for (double[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                addScaled(sum[i], vector, vector[i]);
            }
        }
        return sum;
    }

    private static double[][] multiply(double[][] rows, double[][] symmetric) {
        double[][] result = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = coordinates(rows[i], symmetric);
        }
        return result;
    }

    private static double[] coordinates(double[] vector, double[][] basis) {
        double[] result = new double[basis.length];
        for (int i = 0; i < basis.length; i++) {
            result[i] = dot(basis[i], vector);
        }
        return result;
    }

    private static void orthonormalise(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                addScaled(rows[i], rows[j], -dot(rows[i], rows[j]));
            }
            scale(rows[i], 1 / Math.sqrt(dot(rows[i], rows[i])));
        }
    }

    private static double[][] random(int rows, int columns) {
        Random random = new Random(SEED);
        double[][] result = new double[rows][columns];
        for (double[] row : result) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return result;
    }

    private static void addScaled(double[] target, double[] source, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
