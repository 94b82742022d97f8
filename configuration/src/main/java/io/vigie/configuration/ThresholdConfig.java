package io.vigie.configuration;

import java.time.Duration;

/**
 * So many mentions of one brand x function are a spike whatever is usual, from the first day on.
 *
 * @param mentions how many, at least 1
 * @param within in which time, five minutes to an hour in whole steps of five minutes, in which mentions are counted
 */
public record ThresholdConfig(int mentions, Duration within) {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    public ThresholdConfig {
        if (mentions < 1) {
            throw new IllegalArgumentException("mentions: must be at least 1");
        }
        if (!isWithin(within)) {
            throw new IllegalArgumentException("within: must be from 5m to 1h in steps of 5m");
        }
    }

    public static boolean isWithin(Duration time) {
        return time.compareTo(STEP) >= 0 && time.compareTo(LONGEST) <= 0 && time.toNanos() % STEP.toNanos() == 0;
    }
}
