package io.vigie.alert.notify;

import java.time.Duration;

/**
 * How persistently a notification is tried.
 *
 * @param attempts most tries
 * @param firstDelay wait before the second try; doubles from try to try
 * @param longestDelay longest wait
 */
public record RetryConfig(int attempts, Duration firstDelay, Duration longestDelay) {

    /** About a minute in total. */
    public static final RetryConfig DEFAULT = new RetryConfig(6, Duration.ofSeconds(1), Duration.ofSeconds(30));

    public RetryConfig {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: must be at least 1, is " + attempts);
        }
        if (firstDelay.compareTo(longestDelay) >= 0) {
            throw new IllegalArgumentException("firstDelay: must be shorter than longestDelay");
        }
    }
}
