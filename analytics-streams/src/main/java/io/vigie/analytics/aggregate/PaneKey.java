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

    private static final FunctionKey FIRST = new FunctionKey("", "");

    /** The window of some length that a minute (counted from the epoch) falls into. */
    public static PaneKey of(FunctionKey key, long minute, int minutes) {
        return new PaneKey(key, minutes, Math.floorDiv(minute, minutes) * minutes * MINUTE);
    }

    /** Before all windows that end at a time (epoch millis) or later, in the order of their ends. No brand has an empty id. */
    public static PaneKey firstEndingAt(long end) {
        return new PaneKey(FIRST, 0, end);
    }

    /** Its end, epoch millis, exclusive. */
    public long end() {
        return start + minutes * MINUTE;
    }
}
