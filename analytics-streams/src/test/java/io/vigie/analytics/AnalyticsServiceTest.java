package io.vigie.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.CompanyConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.FunctionQuery;
import io.vigie.configuration.Place;
import io.vigie.configuration.RoutingConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.http.Health;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.Mention;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TestPlatform;
import io.vigie.testkit.TopicWatcher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, with real understanding, a broker and a registry. */
class AnalyticsServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestPlatform platform = TestPlatform.shared();
    private final KafkaConfig kafka = KafkaConfig.plain(platform.bootstrapServers(), platform.registryUrl(), 2);

    @Test
    void mentionComesOutUnderstood(@TempDir Path stateDir) throws Exception {
        Clock clock = Clock.systemUTC();
        try (ServiceMetrics metrics = new ServiceMetrics("analytics-streams");
                AnalyticsService service =
                        AnalyticsService.start(AnalyticsConfig.of(company(), stateDir), kafka, metrics, clock)) {
            publish(mention());
            EnrichedMention enriched = firstEnriched();

            assertThat(enriched.getBrands()).containsExactly("acme");
            assertThat(enriched.getFunctions().get(0).getFunction()).isEqualTo("legal");
            assertThat(enriched.getSentiment().getBest()).isEqualTo(SentimentLabel.NEGATIVE);
            assertThat(enriched.getReach()).isEqualTo(1 + 200);
            Awaitility.await().atMost(PATIENCE).until(() -> ready(service));
            assertThat(metrics.registry().scrape())
                    .contains("vigie_analytics_mentions_total{outcome=\"counted\"")
                    .contains("kafka_stream");
        }
    }

    private static boolean ready(AnalyticsService service) {
        return Health.ask(service.health().ready()).equals(Map.of("streams", true));
    }

    private void publish(Mention mention) throws Exception {
        try (Producer<String, Mention> producer = new KafkaProducer<>(
                kafka.producer(), new StringSerializer(), kafka.serdes().serializer(Topics.MENTIONS))) {
            producer.send(new ProducerRecord<>(Topics.MENTIONS.name(), mention.getMentionId(), mention))
                    .get();
        }
    }

    private EnrichedMention firstEnriched() {
        try (TopicWatcher<String, EnrichedMention> topic = TopicWatcher.of(
                platform.bootstrapServers(),
                Topics.ENRICHED_MENTIONS.name(),
                new StringDeserializer(),
                kafka.serdes().deserializer(Topics.ENRICHED_MENTIONS))) {
            return topic.awaitCount(1, PATIENCE).get(0).value();
        }
    }

    private static Mention mention() {
        Instant published = Instant.parse("2026-01-01T00:00:00Z");
        return Mention.newBuilder()
                .setMentionId("test:1")
                .setSource("test")
                .setNativeId("1")
                .setText("Acme is awful, the worst company ever. I will sue them, see you in court!")
                .setPublishedAt(published)
                .setReceivedAt(published)
                .setIngestedAt(published)
                .setRepostCount(2)
                .build();
    }

    static VigieConfig company() {
        FunctionQuery query = new FunctionQuery("en", 1.0, "court OR sue", Place.NONE);
        return new VigieConfig(
                new CompanyConfig("Acme", ZoneOffset.UTC, List.of("en"), null),
                List.of(new BrandConfig(
                        "acme", "Acme", BrandRole.OWN, List.of(), "acme", null, BrandConfig.Places.NONE)),
                List.of(new FunctionConfig("legal", Map.of("en", "Legal"), List.of(query))),
                List.of(),
                new RoutingConfig("", List.of(), List.of()),
                List.of(),
                null,
                DetectionConfig.DEFAULT);
    }
}
