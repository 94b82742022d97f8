package io.vigie.analytics.detect;

import java.util.ArrayDeque;
import java.util.Deque;

/** Another way to notice bursts, for comparison. */
interface Rival {

    /** How far out of the ordinary the next bucket is, by its count; learns. */
    double score(int count);

    /** How far an hourly sum is from what it usually is, in deviations. */
    abstract class OfHour implements Rival {

        private final Deque<Integer> hour = new ArrayDeque<>();
        private int sum;

        @Override
        public double score(int count) {
            hour.addLast(count);
            sum += count;
            if (hour.size() > SyntheticSeries.HOUR) {
                sum -= hour.removeFirst();
            }
            return scoreOfHour(sum);
        }

        abstract double scoreOfHour(int mentions);
    }

    static double deviations(double mentions, double mean, double variance) {
        return (mentions - mean) / Math.sqrt(Math.max(1, variance));
    }

    /** Exponentially weighted mean and variance, half-life about a day. */
    final class Ewma extends OfHour {
        private static final double ALPHA = 0.0024;
        private double mean;
        private double variance;

        @Override
        double scoreOfHour(int mentions) {
            double score = deviations(mentions, mean, variance);
            double error = mentions - mean;
            mean += ALPHA * error;
            variance += ALPHA * (error * error - variance);
            return score;
        }
    }

    /** Mean and standard deviation of the last seven days. */
    final class SevenDays extends OfHour {
        private final Deque<Integer> week = new ArrayDeque<>();
        private double total;
        private double squares;

        @Override
        double scoreOfHour(int mentions) {
            int n = Math.max(1, week.size());
            double mean = total / n;
            double score = deviations(mentions, mean, squares / n - mean * mean);
            add(mentions, 1);
            week.addLast(mentions);
            if (week.size() > 7 * SyntheticSeries.DAY) {
                add(week.removeFirst(), -1);
            }
            return score;
        }

        private void add(double mentions, int sign) {
            total += sign * mentions;
            squares += sign * mentions * mentions;
        }
    }

    /** Nobody is: who knows mean and dispersion of every window, so that what he misses cannot be found by counts. */
    final class Omniscient implements Rival {
        private static final int[] WINDOWS = {1, 3, 12, 72, 288};
        private static final int MINIMUM = Run.CONFIG.minimumCount();
        private final SyntheticSeries series;
        private final double[] means = new double[SyntheticSeries.DAY];
        private final int[] counts = new int[SyntheticSeries.DAY];
        private int bucket;

        Omniscient(SyntheticSeries series) {
            this.series = series;
        }

        @Override
        public double score(int count) {
            int newest = bucket % SyntheticSeries.DAY;
            counts[newest] = count;
            means[newest] = series.mean(bucket++);
            double most = 0;
            for (int window : WINDOWS) {
                most = Math.max(most, count == 0 ? 0 : scoreOf(newest, window));
            }
            return most;
        }

        private double scoreOf(int newest, int window) {
            long heard = 0;
            double mean = 0;
            for (int age = 0; age < window; age++) {
                int index = Math.floorMod(newest - age, SyntheticSeries.DAY);
                heard += counts[index];
                mean += means[index];
            }
            return heard < MINIMUM ? 0 : TailScore.negativeBinomial(heard, mean, mean * series.dispersionOver(window));
        }
    }
}
