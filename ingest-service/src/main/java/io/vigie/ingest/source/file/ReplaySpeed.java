package io.vigie.ingest.source.file;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast event time passes in a replay.
 *
 * @param factor event time over wall-clock time; infinite means as fast as Kafka takes it
 */
public record ReplaySpeed(double factor) {

    public static final ReplaySpeed MAX = new ReplaySpeed(Double.POSITIVE_INFINITY);
    private static final Pattern TIMES = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)x");

    public ReplaySpeed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("speed: must be positive, is " + factor);
        }
    }

    /** Reads {@code 1x}, {@code 60x}, {@code max}. */
    public static ReplaySpeed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        Matcher times = TIMES.matcher(text);
        if (!times.matches()) {
            throw new IllegalArgumentException("speed: must be max or a number and x, such as 60x, is " + text);
        }
        return new ReplaySpeed(Double.parseDouble(times.group(1)));
    }

    boolean isMax() {
        return Double.isInfinite(factor);
    }

    Duration wallClock(Duration eventTime) {
        return Duration.ofNanos((long) (eventTime.toMillis() / factor * 1e6));
    }
}
