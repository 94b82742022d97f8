package io.vigie.analytics.detect;

/**
 * When an excess began: of all stretches that end with the bucket at hand the one with the largest Poisson likelihood
 * ratio, x ln(x / m) - (x - m) (Page's change-point estimate).
 */
final class Onset {

    private static final double LEAST_EXPECTED = 1e-9;

    private Onset() {}

    /** Buckets before the one at hand at which the excess began. */
    static int age(RecentPast past, Counts counts, double expected, int furthest) {
        int best = 0;
        double most = ratio(counts.volume(), expected);
        for (int age = 1; age <= furthest; age++) {
            double ratio = ratio(past.volume(age) + counts.volume(), past.expected(age) + expected);
            if (ratio > most) {
                most = ratio;
                best = age;
            }
        }
        return best;
    }

    private static double ratio(long observed, double expected) {
        double mean = Math.max(expected, LEAST_EXPECTED);
        return observed <= mean ? 0 : observed * Math.log(observed / mean) - (observed - mean);
    }
}
