package io.vigie.analytics.detect;

import java.util.SplittableRandom;

/**
 * Counts per 5 minutes as unruly as real ones: part of the mentions come in cascades whose size has a heavy tail (Pareto, index
 * 1.6) and whose members follow ever more slowly, the level wanders, and weekends have hours of another shape. Same seed, same series.
 */
final class HardSeries {

    private static final double INDEX = 1.6;
    private static final int LARGEST = 3000;
    /** Part of the mentions that are members of a cascade. */
    private static final double IN_CASCADES = 0.4;

    private static final double WANDER = 0.3;
    private static final int WANDER_FOR = 5 * SyntheticSeries.DAY;
    private static final double CYCLE = 0.7;
    private static final int REACH = 3 * SyntheticSeries.DAY;

    private final SplittableRandom random;
    private final SyntheticSeries poisson;
    private final double rate;
    private final int[] counts;
    private double wandered;

    private HardSeries(long seed, double rate, int days) {
        this.random = new SplittableRandom(seed);
        this.poisson = SyntheticSeries.poisson(seed, 1);
        this.rate = rate;
        this.counts = new int[days * SyntheticSeries.DAY];
    }

    /** So many days, with a rate in mentions a bucket. */
    static int[] of(long seed, double rate, int days) {
        HardSeries series = new HardSeries(seed, rate, days);
        for (int bucket = 0; bucket < series.counts.length; bucket++) {
            series.add(bucket);
        }
        return series.counts;
    }

    private void add(int bucket) {
        double step = 1.0 / WANDER_FOR;
        wandered += -wandered * step + WANDER * Math.sqrt(2 * step) * random.nextGaussian();
        double mean = rate * Math.exp(wandered) * daily(bucket);
        counts[bucket] += poisson.poisson(mean * (1 - IN_CASCADES));
        for (int left = poisson.poisson(mean * IN_CASCADES / meanSize()); left > 0; left--) {
            cascade(bucket);
        }
    }

    private void cascade(int bucket) {
        tell(counts, bucket, (int) Math.min(LARGEST, Math.pow(1 - random.nextDouble(), -1 / INDEX)), random);
    }

    /** A story of so many mentions that dies away: half of them within half an hour, a tenth after twelve hours and more. */
    static void tell(int[] counts, int bucket, int mentions, SplittableRandom random) {
        for (int member = 0; member < mentions; member++) {
            int at = bucket + (int) Math.min(REACH, 6 * (Math.pow(1 - random.nextDouble(), -1.4) - 1));
            if (at < counts.length) {
                counts[at]++;
            }
        }
    }

    private static double meanSize() {
        return INDEX / (INDEX - 1);
    }

    private static double daily(int bucket) {
        double hour = bucket % SyntheticSeries.DAY / 12.0;
        boolean weekend = bucket / SyntheticSeries.DAY % 7 >= 5;
        double peak = weekend ? 19 : 14;
        return (weekend ? 0.6 : 1.1) * Math.exp(CYCLE * Math.cos(2 * Math.PI * (hour - peak) / 24));
    }
}
