package io.vigie.analytics.detect;

import java.util.SplittableRandom;

/**
 * Judged mentions an hour, in clumps of one opinion (threads, copies) of geometric size; the share of negatives has a daily
 * cycle, and so has their number. Same seed, same series.
 */
final class SyntheticOpinion {

    static final int DAY = 24;

    private final SplittableRandom random;
    private final SyntheticSeries clumps;
    private final double share;
    private final double clump;
    private final double cycle;

    /**
     * @param rate mentions in five minutes
     * @param share of negative ones
     * @param clump mean number of mentions that share one opinion
     * @param cycle the share goes up and down by it in a day
     */
    SyntheticOpinion(long seed, double rate, double share, double clump, double cycle) {
        this.random = new SplittableRandom(seed);
        this.clumps = new SyntheticSeries(seed, rate / clump, 1, cycle > 0 ? 0.7 : 0, 1);
        this.share = share;
        this.clump = clump;
        this.cycle = cycle;
    }

    /** The next hour, with the share moved. */
    Counts next(long hour, double shift) {
        double now = share + shift + cycle * Math.cos(2 * Math.PI * (hour % DAY) / DAY);
        int volume = 0;
        int negatives = 0;
        for (int bucket = 0; bucket < SyntheticSeries.HOUR; bucket++) {
            for (int left = clumps.next(hour * SyntheticSeries.HOUR + bucket); left > 0; left--) {
                int size = size();
                volume += size;
                negatives += random.nextDouble() < now ? size : 0;
            }
        }
        return Counts.of(volume, negatives);
    }

    private int size() {
        return clump == 1 ? 1 : 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - 1 / clump));
    }
}
