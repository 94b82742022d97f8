package io.vigie.analytics.aggregate;

import java.time.Duration;

/**
 * A window of a brand. They are ordered by their ends.
 *
 * @param minutes its nominal length; that of a day is 1440 whatever a time change makes of it
 * @param start epoch millis, inclusive
 * @param end epoch millis, exclusive
 */
public record PaneKey(String brand, int minutes, long start, long end) implements Timed, Comparable<PaneKey> {

    /** Milliseconds in a minute. */
    public static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** Before all windows that end at a time (epoch millis) or later. No brand has an empty id. */
    public static PaneKey firstEndingAt(long end) {
        return new PaneKey("", 0, 0, end);
    }

    @Override
    public long time() {
        return end;
    }

    @Override
    public int compareTo(PaneKey other) {
        if (end != other.end) {
            return Long.compare(end, other.end);
        }
        return minutes == other.minutes ? brand.compareTo(other.brand) : Integer.compare(minutes, other.minutes);
    }
}
