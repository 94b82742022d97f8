package io.vigie.ingest.pipeline;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Port to where mentions go.
 *
 * <p>A returned future completes when the record is stored durably (acks=all), or exceptionally with a {@link
 * PublishException}. Records that one thread hands over, mentions and ticks alike, are stored in that order within a
 * partition. Calls may block while buffers are full: that is the back-pressure. Implementations are thread-safe.
 */
public interface MentionPublisher extends AutoCloseable {

    /** Stores a mention under its id. */
    CompletableFuture<Void> publish(HeardMention mention);

    /** Stores a refusal on the dead-letter topic. */
    CompletableFuture<Void> bury(Decision.Refused refused);

    /** Tells every partition that all mentions up to this event time have been handed over by this producer. */
    CompletableFuture<Void> tick(Instant eventTime);

    /** Whether mentions can be stored: the last thing was that was to be, and none is known to be in vain. */
    boolean healthy();

    @Override
    void close();
}
