package io.vigie.ingest.publish;

import java.time.Duration;

/**
 * How mentions are handed to Kafka.
 *
 * @param producer name of this producer in the keys of its ticks; unique among those running at once
 * @param giveUpAfter how long a record may wait for Kafka before it has failed
 * @param bufferBytes memory for records that Kafka has not acknowledged; callers wait when it is full
 */
public record PublisherConfig(String producer, Duration giveUpAfter, long bufferBytes) {

    private static final long DEFAULT_BUFFER_BYTES = 32L * 1024 * 1024;

    public PublisherConfig {
        if (!producer.matches("[a-zA-Z0-9_.-]{1,64}")) {
            throw new IllegalArgumentException("producer: must have 1 to 64 letters, digits or _.-, is " + producer);
        }
        if (giveUpAfter.toMillis() < 100) {
            throw new IllegalArgumentException("giveUpAfter: must be at least 100 ms, is " + giveUpAfter);
        }
        if (bufferBytes < 1) {
            throw new IllegalArgumentException("bufferBytes: must be positive, is " + bufferBytes);
        }
    }

    /** A caller is waiting for an answer: give up after 20 s. */
    public static PublisherConfig live(String producer) {
        return new PublisherConfig(producer, Duration.ofSeconds(20), DEFAULT_BUFFER_BYTES);
    }

    /** Nobody is waiting: sit out the restart of a broker. */
    public static PublisherConfig replay(String producer) {
        return new PublisherConfig(producer, Duration.ofMinutes(2), DEFAULT_BUFFER_BYTES);
    }
}
