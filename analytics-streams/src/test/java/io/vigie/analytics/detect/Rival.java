package io.vigie.analytics.detect;

import java.util.ArrayDeque;
import java.util.Deque;

/** A simpler way to notice bursts, for comparison: how far an hourly sum is from what it usually is, in deviations. */
abstract class Rival {

    private final Deque<Integer> hour = new ArrayDeque<>();
    private int sum;

    /** Deviations from the usual; learns. */
    double score(int count) {
        hour.addLast(count);
        sum += count;
        if (hour.size() > SyntheticSeries.HOUR) {
            sum -= hour.removeFirst();
        }
        return scoreOfHour(sum);
    }

    abstract double scoreOfHour(int mentions);

    static double deviations(double mentions, double mean, double variance) {
        return (mentions - mean) / Math.sqrt(Math.max(1, variance));
    }

    /** Exponentially weighted mean and variance, half-life about a day. */
    static final class Ewma extends Rival {
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
    static final class SevenDays extends Rival {
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
}
