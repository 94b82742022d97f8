package io.vigie.analytics.detect;

import java.time.Duration;

/** What is retained of old evidence from one bucket to the next: half-lives turned into factors. */
record Fading(double level, double factor, double dispersion, double peak) {

    private static final double HOURS_IN_DAY = 24;

    static Fading of(DetectorConfig config) {
        BaselineConfig baseline = config.baseline();
        double perFactor = buckets(config, baseline.factorHalfLife()) / HOURS_IN_DAY;
        return new Fading(
                halving(buckets(config, baseline.levelHalfLife())),
                halving(perFactor),
                halving(buckets(config, baseline.dispersionHalfLife())),
                halving(buckets(config, config.life().refractoryHalfLife())));
    }

    private static double buckets(DetectorConfig config, Duration duration) {
        return (double) config.buckets(duration);
    }

    private static double halving(double buckets) {
        return Math.pow(2, -1 / buckets);
    }
}
