package io.vigie.ingest.pipeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mention that keeps the contract: validated, normalised, its author pseudonymised.
 *
 * @param source where it was heard, short lower-case id
 * @param nativeId id that the source gave it
 * @param authorHash keyed hash of source and author
 * @param content what it says
 * @param time when it was published and heard
 * @param reach how far it went
 * @param attributes further fields of the source
 */
public record HeardMention(
        String source,
        String nativeId,
        @Nullable String authorHash,
        Content content,
        EventTime time,
        Reach reach,
        Map<String, String> attributes) {

    public HeardMention {
        attributes = Map.copyOf(attributes);
    }

    /** Identity across all sources: {@code source:native id}. */
    public String mentionId() {
        return source + ":" + nativeId;
    }

    /**
     * What a mention says and what its source says about it.
     *
     * @param text Unicode NFC, without control characters, not blank
     * @param language BCP 47 primary subtag, lower case
     * @param brand brand for which the source collected it
     */
    public record Content(
            String text,
            @Nullable String title,
            @Nullable String url,
            @Nullable String language,
            @Nullable String brand) {}

    /** Counts given by the source when the mention was heard; none is negative. */
    public record Reach(@Nullable Long followers, long reposts, long replies, long likes) {}
}
