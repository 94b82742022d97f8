package io.vigie.analytics.topology;

import io.vigie.analytics.processor.LatePolicy;
import java.time.Duration;

/**
 * When things happen.
 *
 * @param late how long windows, open and closed, and ids are kept, event time
 * @param reportEvery wall-clock time between reports of windows that changed
 */
public record TimingConfig(LatePolicy late, Duration reportEvery) {

    /** One hour of grace, reports every 500 ms. */
    public static final TimingConfig DEFAULT = new TimingConfig(LatePolicy.DEFAULT, Duration.ofMillis(500));

    public TimingConfig {
        requirePositive(reportEvery, "reportEvery");
    }

    private static void requirePositive(Duration duration, String field) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException(field + ": must be at least a millisecond, is " + duration);
        }
    }
}
