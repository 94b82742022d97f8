package io.vigie.analytics.detect;

import java.time.Duration;

/** Checks of configuration values; the message names the field. */
final class Require {

    private Require() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void positive(Duration value, String field) {
        that(value.compareTo(Duration.ZERO) > 0, field + " must be positive: " + value);
    }
}
