package io.vigie.alert.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a spike was what it is.
 *
 * @param onsetAt estimated start (event time)
 * @param openedAt event time at which it was first detected
 * @param detectedAt event time at which the present state was reached
 * @param closedAt event time at which it closed; null while it is open
 * @param heardAt wall clock at which the last deciding mention was handed to Kafka
 * @param replayed whether history is among what decided
 */
public record Timing(
        Instant onsetAt,
        Instant openedAt,
        Instant detectedAt,
        @Nullable Instant closedAt,
        Instant heardAt,
        boolean replayed) {

    public Timing {
        // A spike that was stored before it had this has none.
        openedAt = Objects.requireNonNullElse(openedAt, onsetAt);
    }

    /** Of the first revision that is known of a spike. */
    public static Timing first(
            Instant onsetAt, Instant detectedAt, @Nullable Instant closedAt, Instant heardAt, boolean replayed) {
        return new Timing(onsetAt, detectedAt, detectedAt, closedAt, heardAt, replayed);
    }

    /** These times, of a spike that was known before. */
    Timing after(Timing before) {
        return new Timing(onsetAt, before.openedAt, detectedAt, closedAt, heardAt, replayed);
    }

    /** These times, closed when the present state was reached. */
    Timing ended() {
        return new Timing(onsetAt, openedAt, detectedAt, detectedAt, heardAt, replayed);
    }

    /** These times, closed when another revision says. */
    Timing closed(Timing closing) {
        return new Timing(onsetAt, openedAt, closing.detectedAt, closing.closedAt, heardAt, replayed);
    }
}
