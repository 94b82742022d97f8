package io.vigie.analytics.processor;

import java.time.Duration;

/**
 * How long windows and ids are kept.
 *
 * @param grace a window stays open for so much event time after its end
 * @param duplicateMemory a mention id is remembered for so much event time; at least the grace, or a repeated mention
 *     could count twice
 */
public record LatePolicy(Duration grace, Duration duplicateMemory) {

    /** One hour of grace, eight days of memory: a day more than ingest lets publication lie behind reception. */
    public static final LatePolicy DEFAULT = new LatePolicy(Duration.ofHours(1), Duration.ofDays(8));

    public LatePolicy {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace: must not be negative, is " + grace);
        }
        if (duplicateMemory.compareTo(grace) < 0) {
            throw new IllegalArgumentException(
                    "duplicateMemory: must be at least the grace of " + grace + ", is " + duplicateMemory);
        }
    }

    /** Whether a mention comes after its windows have closed (epoch millis). */
    boolean isLate(long publishedAt, long now) {
        return publishedAt < now - grace.toMillis();
    }
}
