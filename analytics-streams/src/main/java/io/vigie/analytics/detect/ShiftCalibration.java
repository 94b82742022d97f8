package io.vigie.analytics.detect;

import java.time.Duration;

/** Constants of shifts of opinion, chosen on synthetic series; docs/rationale/detection.md says how. */
final class ShiftCalibration {

    /** Opinion is counted and judged by so much time. */
    static final Duration BLOCK = Duration.ofHours(3);

    /** Windows judged, in blocks: 6 hours, a day, 3 days. */
    static final int[] WINDOWS = {2, 8, 24};

    /** Which of them is the day. */
    static final int DAY = 1;

    static final int LONGEST = 24;

    static final int BLOCKS_A_DAY = 8;

    /** Blocks that must follow a window before unrest is learnt from it: a shift must not hide itself. */
    static final int SETTLED = BLOCKS_A_DAY;

    /** Age at which a block weighs half in what a key is used to. */
    static final Duration HALF_LIFE = Duration.ofDays(28);

    /** A key is known well enough after a whole week that the longest window comes after. */
    static final Duration WARM_UP = Duration.ofDays(10);

    /** Blocks in a row that do not show a shift before it is over. */
    static final int QUIET = 4;

    /** A shift that lasts so long is the new normal. */
    static final Duration MAX_OPEN = Duration.ofDays(7);

    /** Half-life of what a shift holds against the next. */
    static final Duration PEAK_HALF_LIFE = Duration.ofDays(3);

    /** Independent tests of a month over all windows and both directions, and a quarter of the asked false alarms. */
    static final double TESTS_PER_MONTH = 4 * 600;

    /** Judged mentions that a window needs, for each mention of the minimum count. */
    static final int MENTIONS_PER_MINIMUM = 4;

    /** Shares closer than this to the usual are nobody's business, however sure. */
    static final double LEAST_SHIFT = 0.05;

    /** Mentions that share one opinion, before a key's own say otherwise. */
    static final double PRIOR_UNREST = 2;

    /** Weight of that, in windows that do not overlap. */
    static final double UNREST_PRIOR = 10;

    /** Residuals are cut back to so many deviations before they are learnt. */
    static final double CUT = 4;

    /** Times of day and weekdays count half when heard so often. */
    static final double PROFILE_PRIOR = 1;

    private ShiftCalibration() {}
}
