package io.vigie.analytics.detect;

/** Constants chosen on synthetic series; docs/rationale/detection.md says how. */
final class Calibration {

    /** Independent tests that one bucket is worth, over all windows and kinds. */
    static final double TESTS_PER_BUCKET = 2;

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

    /** Scores beyond this say nothing more. */
    static final double MAX_SCORE = 300;

    private Calibration() {}
}
