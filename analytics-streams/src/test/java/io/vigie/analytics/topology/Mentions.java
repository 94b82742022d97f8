package io.vigie.analytics.topology;

import io.vigie.schemas.Mention;
import java.time.Duration;
import java.time.Instant;

/** Mentions to test with. */
final class Mentions {

    static final Instant START = Instant.parse("2015-02-17T00:00:00Z");

    private Mentions() {}

    /** About the own brand. */
    static Mention of(String id, Duration afterStart, String text) {
        return about(Companies.OWN, id, afterStart, text);
    }

    static Mention about(String brand, String id, Duration afterStart, String text) {
        return builder(id, afterStart, text).setDeclaredBrand(brand).build();
    }

    static Mention.Builder builder(String id, Duration afterStart, String text) {
        Instant published = START.plus(afterStart);
        return Mention.newBuilder()
                .setMentionId("test:" + id)
                .setSource("test")
                .setNativeId(id)
                .setAuthorHash("author of " + id)
                .setText(text)
                .setPublishedAt(published)
                .setReceivedAt(published)
                .setIngestedAt(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
