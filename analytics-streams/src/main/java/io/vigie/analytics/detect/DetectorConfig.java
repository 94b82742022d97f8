package io.vigie.analytics.detect;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what counts as a spike.
 *
 * @param bucket length of a bucket, a whole number of seconds that divides an hour
 * @param zone zone of the company, for time of day and weekday
 * @param falseAlarmsPerKeyAndMonth sensitivity: openings to be expected of an ordinary key in 30 days, in (0, 100]
 * @param warmUp observed time before the first statistical verdict of a key
 * @param minimumCount mentions (for a share: negative mentions) a window needs to open a spike
 * @param windows lengths of the windows tested, in buckets, ascending
 * @param baseline how the ordinary is learnt
 * @param life how spikes end
 * @param fixedThreshold count that opens a spike by decree, if any
 * @param onlySilence a drop is silence, and over at the end of the hour of the first mention
 */
public record DetectorConfig(
        Duration bucket,
        ZoneId zone,
        double falseAlarmsPerKeyAndMonth,
        Duration warmUp,
        int minimumCount,
        List<Integer> windows,
        BaselineConfig baseline,
        SpikeLifeConfig life,
        @Nullable FixedThreshold fixedThreshold,
        boolean onlySilence) {

    /** Longest window of which every bucket is kept; longer ones are multiples of it. */
    public static final int SHORT_WINDOW = 12;

    /** Longest window, in buckets. */
    public static final int MAX_WINDOW = 24 * SHORT_WINDOW;

    private static final int MAX_WINDOWS = 6;
    private static final Duration MONTH = Duration.ofDays(30);

    public DetectorConfig {
        windows = List.copyOf(windows);
        Require.positive(bucket, "bucket");
        Require.that(
                bucket.toNanosPart() == 0 && 3600 % bucket.toSeconds() == 0, "bucket must divide an hour: " + bucket);
        Require.that(
                falseAlarmsPerKeyAndMonth > 0 && falseAlarmsPerKeyAndMonth <= 100,
                "falseAlarmsPerKeyAndMonth must be in (0, 100]: " + falseAlarmsPerKeyAndMonth);
        Require.that(!warmUp.isNegative(), "warmUp must not be negative: " + warmUp);
        Require.that(minimumCount >= 1, "minimumCount must be at least 1: " + minimumCount);
        Require.that(windows.size() <= MAX_WINDOWS, "windows must be at most " + MAX_WINDOWS + ": " + windows);
        Require.that(
                ascending(windows),
                "windows must ascend within [1, " + MAX_WINDOW + "], and be multiples of " + SHORT_WINDOW
                        + " beyond it: " + windows);
    }

    /** 5-minute buckets, 1 false alarm per key and month, 3 days of warm-up, 5 mentions, windows of 5 minutes to a day. */
    public static DetectorConfig defaults(ZoneId zone) {
        return new DetectorConfig(
                Duration.ofMinutes(5),
                zone,
                1,
                Duration.ofDays(3),
                5,
                List.of(1, 3, 12, 72, 288),
                BaselineConfig.defaults(),
                SpikeLifeConfig.defaults(),
                null,
                false);
    }

    /** Other buckets; windows are of as many of them, those beyond a day are left out. */
    public DetectorConfig withBucket(Duration length) {
        List<Integer> kept = windows.stream()
                .filter(window -> length.multipliedBy(window).compareTo(Duration.ofDays(1)) <= 0)
                .toList();
        return new DetectorConfig(
                length,
                zone,
                falseAlarmsPerKeyAndMonth,
                warmUp,
                minimumCount,
                kept,
                baseline,
                life,
                fixedThreshold,
                onlySilence);
    }

    public DetectorConfig withFalseAlarmsPerKeyAndMonth(double rate) {
        return new DetectorConfig(
                bucket, zone, rate, warmUp, minimumCount, windows, baseline, life, fixedThreshold, onlySilence);
    }

    public DetectorConfig withWarmUp(Duration observed) {
        return new DetectorConfig(
                bucket,
                zone,
                falseAlarmsPerKeyAndMonth,
                observed,
                minimumCount,
                windows,
                baseline,
                life,
                fixedThreshold,
                onlySilence);
    }

    public DetectorConfig withMinimumCount(int count) {
        return new DetectorConfig(
                bucket,
                zone,
                falseAlarmsPerKeyAndMonth,
                warmUp,
                count,
                windows,
                baseline,
                life,
                fixedThreshold,
                onlySilence);
    }

    public DetectorConfig withFixedThreshold(@Nullable FixedThreshold threshold) {
        return new DetectorConfig(
                bucket,
                zone,
                falseAlarmsPerKeyAndMonth,
                warmUp,
                minimumCount,
                windows,
                baseline,
                life,
                threshold,
                onlySilence);
    }

    /** For sources: who delivers nothing. */
    public DetectorConfig forSilence() {
        return new DetectorConfig(
                bucket, zone, falseAlarmsPerKeyAndMonth, warmUp, minimumCount, windows, baseline, life, null, true);
    }

    /**
     * Evidence (-log10 p) at which a spike opens: a month's tests times p is the asked number of false alarms.
     * Overlapping windows are not independent tests; {@link Calibration#TESTS_PER_BUCKET} is their worth.
     */
    public double openingScore() {
        double tests = buckets(MONTH) * Calibration.TESTS_PER_BUCKET;
        return Math.max(life.closingScore() + 1, Math.log10(tests / falseAlarmsPerKeyAndMonth));
    }

    /** Evidence at which a drop opens: the same for the tests at the ends of a month's hours. */
    public double droppingScore() {
        double tests = (double) buckets(MONTH) / SHORT_WINDOW * Calibration.DROP_TESTS;
        return Math.max(life.closingScore() + 1, Math.log10(tests / falseAlarmsPerKeyAndMonth));
    }

    /** Mentions to be expected of a window whose silence may bother anybody. */
    double minimumExpected() {
        return 2.0 * minimumCount;
    }

    /** Buckets that a key is observed before its first drop. */
    long dropWarmUp() {
        return Math.max(buckets(warmUp), buckets(Calibration.DROP_WARM_UP));
    }

    /** Whole buckets in a duration, at least one. */
    long buckets(Duration duration) {
        return Math.max(1, duration.dividedBy(bucket));
    }

    /** Longest window of which every bucket is kept. */
    int longestShortWindow() {
        return windows.stream().filter(DetectorConfig::isShort).reduce(1, Math::max);
    }

    static boolean isShort(int window) {
        return window <= SHORT_WINDOW;
    }

    private static boolean ascending(List<Integer> windows) {
        int last = 0;
        for (int window : windows) {
            boolean possible = window <= SHORT_WINDOW || (window <= MAX_WINDOW && window % SHORT_WINDOW == 0);
            if (window <= last || !possible) {
                return false;
            }
            last = window;
        }
        return last > 0;
    }
}
