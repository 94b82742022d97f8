package io.vigie.analytics.aggregate;

import java.time.Duration;

/**
 * A window of a brand x function.
 *
 * @param minutes its length
 * @param start its start, epoch millis, inclusive
 */
public record PaneKey(FunctionKey key, int minutes, long start) {

    /** Milliseconds in a minute. */
    public static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** The window of some length that a minute falls into. */
    public static PaneKey of(PartialKey partial, int minutes) {
        return new PaneKey(partial.key(), minutes, Math.floorDiv(partial.minute(), minutes) * minutes * MINUTE);
    }

    /** Its end, epoch millis, exclusive. */
    public long end() {
        return start + minutes * MINUTE;
    }
}
