package io.vigie.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kit.http.Health;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TestPlatform;
import io.vigie.testkit.TopicWatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clocks that are wrong, on a broker that refuses times of the future. */
class WrongClockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final TestPlatform platform = TestPlatform.shared();
    private final KafkaConfig kafka = KafkaConfig.plain(platform.bootstrapServers(), platform.registryUrl(), 2);

    @Test
    void timesOfTheFutureAreSetAsideAndNothingStops(@TempDir Path stateDir) throws Exception {
        Clock clock = Clock.systemUTC();
        try (ServiceMetrics metrics = new ServiceMetrics("analytics-streams");
                AnalyticsService service = AnalyticsService.start(
                        AnalyticsConfig.of(AnalyticsServiceTest.company(), stateDir), kafka, metrics, clock)) {
            tick(clock.instant().plus(Duration.ofHours(2)));
            send(Topics.MENTIONS, "test:far", mention());
            send(Topics.MENTION_CORRECTIONS, "test:unheard", correction());

            assertThat(deadLetters(2)).containsOnly("time-ahead");
            assertThat(firstCorrected().getMentionId()).isEqualTo("test:unheard");
            assertThat(metrics.registry()
                            .counter("vigie.analytics.thread.replacements")
                            .count())
                    .isZero();
            assertThat(Health.ask(service.health().live())).isEqualTo(Map.of("streams", true, "generation", true));
            assertThat(latestTimesOfInternalTopics()).containsOnly(Long.toString(Long.MAX_VALUE));
        }
    }

    private void tick(Instant time) throws Exception {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Topics.TICK_HEADER, Long.toString(time.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
        send(Topics.MENTIONS, new ProducerRecord<>(Topics.MENTIONS.name(), 0, "tick:test", null, headers));
    }

    private <V extends SpecificRecord> void send(TopicSpec<V> topic, String key, V value) throws Exception {
        send(topic, new ProducerRecord<>(topic.name(), key, value));
    }

    private <V extends SpecificRecord> void send(TopicSpec<V> topic, ProducerRecord<String, @Nullable V> record)
            throws Exception {
        try (Producer<String, V> producer = new KafkaProducer<>(
                kafka.producer(), new StringSerializer(), kafka.serdes().serializer(topic))) {
            producer.send(record).get();
        }
    }

    private List<String> deadLetters(int count) {
        try (TopicWatcher<String, DeadLetter> letters = watch(Topics.DEAD_LETTERS)) {
            return letters.awaitCount(count, PATIENCE).stream()
                    .map(letter -> letter.value().getReason())
                    .toList();
        }
    }

    private CorrectedMention firstCorrected() {
        try (TopicWatcher<String, CorrectedMention> corrected = watch(Topics.CORRECTED_MENTIONS)) {
            return corrected.awaitCount(1, PATIENCE).get(0).value();
        }
    }

    private <V extends SpecificRecord> TopicWatcher<String, V> watch(TopicSpec<V> topic) {
        return TopicWatcher.of(
                platform.bootstrapServers(),
                topic.name(),
                new StringDeserializer(),
                kafka.serdes().deserializer(topic));
    }

    private Set<String> latestTimesOfInternalTopics() throws Exception {
        try (Admin admin = Admin.create(kafka.client())) {
            List<ConfigResource> internal = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith("vigie-analytics-"))
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(internal).all().get();
            return configs.values().stream()
                    .map(config -> config.get(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG)
                            .value())
                    .collect(Collectors.toSet());
        }
    }

    private static Mention mention() {
        return Mention.newBuilder()
                .setMentionId("test:far")
                .setSource("test")
                .setNativeId("far")
                .setText("Acme in the year 2100")
                .setPublishedAt(FAR)
                .setReceivedAt(FAR)
                .setIngestedAt(FAR)
                .build();
    }

    private static MentionCorrection correction() {
        return MentionCorrection.newBuilder()
                .setCommandId("c")
                .setMentionId("test:unheard")
                .setActor("Ann")
                .setSentiment(SentimentLabel.POSITIVE)
                .setIssuedAt(FAR)
                .build();
    }
}
