package io.vigie.analytics.processor;

import java.time.Duration;

/**
 * How long windows and ids are kept.
 *
 * @param grace a window stays open for so much event time after its end
 * @param correctable a closed window is kept for so much event time after its end, and can be corrected
 * @param duplicateMemory a mention id is remembered for so much event time; at least as long as windows can be corrected,
 *     and as the grace, or a repeated mention could count twice
 */
public record LatePolicy(Duration grace, Duration correctable, Duration duplicateMemory) {

    /**
     * One hour of grace, seven days of corrections, eight days of memory: a day more than ingest lets publication lie
     * behind reception.
     */
    public static final LatePolicy DEFAULT =
            new LatePolicy(Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(8));

    public LatePolicy {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace: must not be negative, is " + grace);
        }
        requireAtLeast(grace, "correctable", correctable);
        requireAtLeast(correctable, "duplicateMemory", duplicateMemory);
    }

    /** Whether a mention comes after its windows have closed (epoch millis). */
    public boolean isLate(long publishedAt, long now) {
        return publishedAt < now - grace.toMillis();
    }

    /** Whether the windows of a mention may be gone (epoch millis). */
    boolean isForgotten(long publishedAt, long now) {
        return publishedAt < now - correctable.toMillis();
    }

    private static void requireAtLeast(Duration least, String field, Duration value) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(field + ": must be at least " + least + ", is " + value);
        }
    }
}
