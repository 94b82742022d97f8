package io.vigie.analytics.detect;

import java.time.Duration;

/** What is retained of old evidence from one bucket to the next: half-lives turned into factors. */
record Fading(double level, double hour, double weekday, double dispersion, double tail, double peak) {

    private static final double HOURS_IN_DAY = 24;
    private static final double DAYS_IN_WEEK = 7;

    static Fading of(DetectorConfig config) {
        BaselineConfig baseline = config.baseline();
        double factors = buckets(config, baseline.factorHalfLife());
        return new Fading(
                halving(buckets(config, baseline.levelHalfLife())),
                halving(factors / HOURS_IN_DAY),
                halving(factors / DAYS_IN_WEEK),
                halving(buckets(config, baseline.dispersionHalfLife())),
                halving(buckets(config, Calibration.TAIL_HALF_LIFE)),
                halving(buckets(config, config.life().refractoryHalfLife())));
    }

    private static double buckets(DetectorConfig config, Duration duration) {
        return (double) config.buckets(duration);
    }

    private static double halving(double buckets) {
        return Math.pow(2, -1 / buckets);
    }
}
