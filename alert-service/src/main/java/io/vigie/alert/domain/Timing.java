package io.vigie.alert.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a spike was what it is.
 *
 * @param onsetAt estimated start (event time)
 * @param detectedAt event time at which the present state was reached
 * @param closedAt event time at which it closed; null while it is open
 * @param heardAt wall clock at which the last deciding mention was handed to Kafka
 * @param replayed whether history is among what decided
 */
public record Timing(
        Instant onsetAt, Instant detectedAt, @Nullable Instant closedAt, Instant heardAt, boolean replayed) {

    /** These times, closed when the present state was reached. */
    Timing ended() {
        return new Timing(onsetAt, detectedAt, detectedAt, heardAt, replayed);
    }

    /** These times, closed when another revision says. */
    Timing closed(Timing closing) {
        return new Timing(onsetAt, closing.detectedAt, closing.closedAt, heardAt, replayed);
    }
}
