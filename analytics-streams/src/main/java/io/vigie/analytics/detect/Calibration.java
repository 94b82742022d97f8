package io.vigie.analytics.detect;

import java.time.Duration;

/** Constants chosen on synthetic series; docs/rationale/detection.md says how. */
final class Calibration {

    /** Independent tests that one bucket is worth, over all windows and kinds. */
    static final double TESTS_PER_BUCKET = 1;

    /** Age at which a cluster of scores weighs half in the key's own tail. */
    static final Duration TAIL_HALF_LIFE = Duration.ofDays(28);

    /** Weight of the prior of a key's own tail, in clusters of scores. */
    static final double TAIL_PRIOR = 20;

    /** A key's scores are never taken to reach farther than so many times the nominal. */
    static final double MAX_STRETCH = 3;

    /** Clusters are never taken to be rarer, or more frequent, by more than this power of ten. */
    static final double MAX_GAIN = 0.3;

    static final double MAX_SHIFT = 0.7;

    /** Pseudo-count of the level's gamma prior. */
    static final double LEVEL_PRIOR = 0.5;

    /** Weight of the priors of a time-of-day and a weekday factor, in mentions of dispersion 1. */
    static final double HOUR_PRIOR = 6;

    static final double WEEKDAY_PRIOR = 30;

    /** Weight of the dispersion prior, in expected mentions. */
    static final double DISPERSION_PRIOR = 10;

    /** Weight of the prior of the share of negatives, in mentions. */
    static final double SHARE_PRIOR = 10;

    /** A share never counts as known better than from this many mentions: opinion varies from hour to hour. */
    static final double SHARE_CONCENTRATION = 50;

    /** What the end of an hour is worth for drops, over all windows: 1.5 tests, and a quarter of the false alarms. */
    static final double DROP_TESTS = 6;

    /** A key is known well enough to be missed after a whole week of it. */
    static final Duration DROP_WARM_UP = Duration.ofDays(7);

    /** A drop that lasts so long is the new normal; shorter ones are holidays and failures. */
    static final Duration DROP_MAX_OPEN = Duration.ofDays(7);

    /** Scores beyond this say nothing more. */
    static final double MAX_SCORE = 300;

    /** Independent tests that one bucket is worth in a window of so many buckets. */
    static double testsPerBucket(int window) {
        return 0.75 * Math.pow(window, -0.55);
    }

    private Calibration() {}
}
