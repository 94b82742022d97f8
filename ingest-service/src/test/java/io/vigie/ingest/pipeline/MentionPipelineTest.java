package io.vigie.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MentionPipelineTest {

    private static final TimePolicy LIVE = TimePolicy.live(Instant.parse("2026-03-02T10:00:00Z"));

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final InMemoryPublisher publisher = new InMemoryPublisher();
    private final MentionPipeline pipeline = Pipelines.over(publisher, registry, Identities.REQUIRED);

    @Test
    void everyInputLeavesByOneCountedExit() {
        take(mention("twitter", "1", "2026-03-02T09:00:00Z"));
        take(mention("twitter", "2", "1970-01-01T00:00:00Z"));
        take(RawMention.Json.of("{"));
        publisher.breakWith(PublishException.Cause.REGISTRY_UNAVAILABLE);
        take(mention("reddit", "3", "2026-03-02T09:00:00Z"));
        take(RawMention.Json.of("{"));

        assertThat(Pipelines.received(registry)).isEqualTo(5);
        assertThat(Pipelines.left(registry, "published")).isEqualTo(1);
        assertThat(count("twitter", "rejected", "absurd-date")).isEqualTo(1);
        assertThat(count("unknown", "rejected", "invalid-json")).isEqualTo(1);
        assertThat(count("reddit", "failed", "registry-unavailable")).isEqualTo(1);
        assertThat(Pipelines.left(registry, "failed")).isEqualTo(2);
        assertThat(Pipelines.conserved(registry)).isTrue();
    }

    @Test
    void nothingIsPublishedBeforeItIsAcknowledged() {
        publisher.hold();
        var outcome = pipeline.take(mention("twitter", "1", "2026-03-02T09:00:00Z"), LIVE);
        assertThat(outcome).isNotDone();
        assertThat(Pipelines.left(registry, "published")).isZero();
        publisher.release();
        assertThat(outcome).isCompletedWithValue(new Outcome.Published());
    }

    @Test
    void clampedTimesAreCounted() {
        take(mention("twitter", "1", "2027-01-01T00:00:00Z"));
        assertThat(registry.get("vigie.ingest.clamped").counter().count()).isEqualTo(1);
    }

    @Test
    void inventedSourcesCannotFloodTheMetrics() {
        for (int i = 0; i < 500; i++) {
            take(mention("s" + i, "1", "2026-03-02T09:00:00Z"));
        }
        assertThat(registry.find("vigie.ingest.mentions").counters()).hasSize(IngestMetrics.MAX_SOURCES + 1);
        assertThat(count("other", "published", "")).isEqualTo(500 - IngestMetrics.MAX_SOURCES);
        assertThat(Pipelines.conserved(registry)).isTrue();
    }

    private void take(RawMention raw) {
        assertThat(pipeline.take(raw, LIVE)).isDone();
    }

    private long count(String source, String outcome, String reason) {
        return (long) registry.get("vigie.ingest.mentions")
                .tags("source", source, "outcome", outcome, "reason", reason)
                .counter()
                .count();
    }

    private static RawMention mention(String source, String id, String publishedAt) {
        return RawMention.Json.of("{\"id\":\"" + id + "\",\"source\":\"" + source
                + "\",\"text\":\"x\",\"published_at\":\"" + publishedAt + "\"}");
    }
}
