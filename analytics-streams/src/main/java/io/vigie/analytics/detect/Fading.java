package io.vigie.analytics.detect;

/** What is retained of old evidence from one bucket to the next: half-lives turned into factors. */
record Fading(double level, double factor, double dispersion, double peak) {

    private static final double HOURS_IN_DAY = 24;

    static Fading of(DetectorConfig config) {
        BaselineConfig baseline = config.baseline();
        double perFactor = config.buckets(baseline.factorHalfLife()) / HOURS_IN_DAY;
        return new Fading(
                halving(config.buckets(baseline.levelHalfLife())),
                halving(perFactor),
                halving(config.buckets(baseline.dispersionHalfLife())),
                halving(config.buckets(config.life().refractoryHalfLife())));
    }

    private static double halving(double buckets) {
        return Math.pow(2, -1 / buckets);
    }
}
