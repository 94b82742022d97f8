package io.vigie.analytics.detect;

/**
 * Natural logarithm of the regularised incomplete beta function, so that tails far below the smallest double keep
 * their order. Continued fraction DLMF 8.17.22, evaluated by Lentz's method.
 */
final class IncompleteBeta {

    private static final int MAX_TERMS = 10_000;
    private static final double PRECISION = 1e-14;
    private static final double TINY = 1e-300;

    private IncompleteBeta() {}

    /** ln I_x(a, b) with y = 1 - x given apart, for precision where x is near one. */
    static double log(double a, double b, double x, double y) {
        double front = a * Math.log(x) + b * Math.log(y) - LogGamma.beta(a, b);
        if (x < (a + 1) / (a + b + 2)) {
            return front + Math.log(fraction(a, b, x) / a);
        }
        double other = Math.exp(front) * fraction(b, a, y) / b;
        return Math.log1p(-Math.min(other, 1));
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
