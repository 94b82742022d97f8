package io.vigie.alert.domain;

import java.time.Instant;

/**
 * What never changes of an alert.
 *
 * @param alertId identity, stable over replays: the id of its first spike with a prefix
 * @param brand brand id
 * @param openedAt event time at which it opened
 * @param createdAt wall clock at which it opened
 * @param postToAlertMillis milliseconds from the hand-over of the last deciding mention to Kafka until it was routed
 * @param replayed whether history opened it: its latency is then that of a queue
 */
public record Origin(
        String alertId, String brand, Instant openedAt, Instant createdAt, long postToAlertMillis, boolean replayed) {

    private static final String PREFIX = "a-";

    public Origin {
        Checks.notBlank("alertId", alertId);
        Checks.notBlank("brand", brand);
    }

    /** Of the alert that a spike opens now. */
    public static Origin of(SpikeSnapshot spike, Instant now) {
        long millis = now.toEpochMilli() - spike.timing().heardAt().toEpochMilli();
        return new Origin(
                PREFIX + spike.spikeId(),
                spike.brand(),
                spike.timing().detectedAt(),
                now,
                Math.max(0, millis),
                spike.timing().replayed());
    }
}
