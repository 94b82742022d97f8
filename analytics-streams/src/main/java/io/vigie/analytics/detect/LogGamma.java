package io.vigie.analytics.detect;

/** Natural logarithm of the gamma function. Stirling's series, Abramowitz and Stegun 6.1.41. */
final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double SERIES_FROM = 10;

    private LogGamma() {}

    static double of(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < SERIES_FROM) {
            product *= shifted;
            shifted++;
        }
        return stirling(shifted) - Math.log(product);
    }

    /** Natural logarithm of the beta function. */
    static double beta(double a, double b) {
        return of(a) + of(b) - of(a + b);
    }

    private static double stirling(double x) {
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680.0)));
        return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series;
    }
}
