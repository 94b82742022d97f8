package io.vigie.analytics.detect;

import java.util.SplittableRandom;

/**
 * Counts per 5 minutes with a known mean, a daily and weekly cycle, and a known dispersion: gamma-mixed Poisson, mixed
 * anew each bucket or each hour. Same seed, same series.
 */
final class SyntheticSeries {

    static final int DAY = 288;
    static final int HOUR = 12;

    private final SplittableRandom random;
    private final double rate;
    private final double dispersion;
    private final double cycle;
    private final int mixedFor;
    private double multiplier = 1;

    /** Rate in mentions a bucket; cycle 0 is flat, 1 is strong; mixed for 1 or 12 buckets at a time. */
    SyntheticSeries(long seed, double rate, double dispersion, double cycle, int mixedFor) {
        this.random = new SplittableRandom(seed);
        this.rate = rate;
        this.dispersion = dispersion;
        this.cycle = cycle;
        this.mixedFor = mixedFor;
    }

    static SyntheticSeries poisson(long seed, double rate) {
        return new SyntheticSeries(seed, rate, 1, 0, 1);
    }

    int next(long bucket) {
        double mean = mean(bucket);
        if (dispersion > 1 && bucket % mixedFor == 0) {
            double shape = mean * mixedFor / (dispersion - 1);
            multiplier = shape > 1e-9 ? gamma(shape) / shape : 1;
        }
        return poisson(mean * multiplier);
    }

    /** Variance over mean of the counts of so many buckets. */
    double dispersionOver(int buckets) {
        return 1 + (dispersion - 1) * Math.min(1, (double) buckets / mixedFor);
    }

    /** Mean of a bucket. */
    double mean(long bucket) {
        double hour = bucket % DAY / 12.0;
        boolean weekend = bucket / DAY % 7 >= 5;
        double daily = Math.exp(cycle * Math.cos(2 * Math.PI * (hour - 15) / 24));
        return rate * daily * (weekend ? 1 - cycle * 0.4 : 1 + cycle * 0.16);
    }

    int poisson(double mean) {
        if (mean > 30) {
            return poisson(mean / 2) + poisson(mean / 2);
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang, 2000. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private double gaussian() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
