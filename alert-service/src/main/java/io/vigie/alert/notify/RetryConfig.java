package io.vigie.alert.notify;

import java.time.Duration;

/**
 * How persistently a notification is tried.
 *
 * @param attempts most tries in a row; then the others of the receiver have their turn
 * @param firstDelay wait before the second try in a row; doubles from try to try
 * @param longestDelay longest wait in a row
 * @param pause wait between later tries
 * @param lasting for how long after it was requested it is tried again
 */
public record RetryConfig(int attempts, Duration firstDelay, Duration longestDelay, Duration pause, Duration lasting) {

    /** About half a minute in a row, which bridges a restart, and some hours for what takes people to mend. */
    public static final RetryConfig DEFAULT = new RetryConfig(
            6, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(6));

    public RetryConfig {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: must be at least 1, is " + attempts);
        }
        if (firstDelay.compareTo(longestDelay) >= 0) {
            throw new IllegalArgumentException("firstDelay: must be shorter than longestDelay");
        }
    }
}
