package io.vigie.ingest.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a mention was published and heard.
 *
 * @param publishedAt event time
 * @param originalPublishedAt what the source said, when that had to be clamped
 * @param receivedAt when it was heard
 * @param replayed whether it is history
 */
public record EventTime(
        Instant publishedAt, @Nullable Instant originalPublishedAt, Instant receivedAt, boolean replayed) {

    public boolean clamped() {
        return originalPublishedAt != null;
    }
}
