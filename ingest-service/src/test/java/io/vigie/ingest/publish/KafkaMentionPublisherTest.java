package io.vigie.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.MentionPublisher;
import io.vigie.ingest.pipeline.MentionPublisherContract;
import io.vigie.ingest.pipeline.PublishException;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.RegistryUnavailableException;
import io.vigie.schemas.registry.SchemaIds;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.TestPlatform;
import io.vigie.testkit.TopicWatcher;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaMentionPublisherTest extends MentionPublisherContract {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final KafkaConfig KAFKA =
            KafkaConfig.plain(PLATFORM.bootstrapServers(), PLATFORM.registryUrl(), Topics.DEFAULT_PARTITIONS);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:05Z");
    private static final String NOBODY = "127.0.0.1:1";

    static {
        new TopicCreator(KAFKA).createMissing();
    }

    private final String source = PLATFORM.uniqueName("publisher");
    private final MentionPublisher publisher = publisher(KAFKA);

    private MentionPublisher publisher(KafkaConfig kafka) {
        PublisherConfig config = new PublisherConfig(source, Duration.ofSeconds(2), 1024 * 1024);
        return new KafkaMentionPublisher(kafka, config, Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void everyFieldArrives() {
        publisher.publish(mention("1")).join();
        Mention stored = mentions().stream()
                .map(ConsumerRecord::value)
                .filter(value -> value != null && value.getSource().equals(source))
                .findFirst()
                .orElseThrow();
        assertThat(stored.toString())
                .contains("\"mention_id\": \"" + source + ":1\"")
                .contains("\"text\": \"Qualité 👍\"")
                .contains("\"declared_brand\": \"Brand\"", "\"declared_language\": \"fr\"", "\"shop\": \"Lille\"")
                .contains("\"author_followers\": 10", "\"repost_count\": 1", "\"reply_count\": 2", "\"like_count\": 3");
        assertThat(stored.getPublishedAt()).isEqualTo("2026-03-02T10:00:00.123Z");
        assertThat(stored.getOriginalPublishedAt()).isEqualTo("2026-03-02T10:00:09.123Z");
        assertThat(stored.getReceivedAt()).isEqualTo("2026-03-02T10:00:01.123Z");
        assertThat(stored.getIngestedAt()).isEqualTo(NOW);
    }

    @Test
    void aBrokerThatIsNotThereIsNamed() {
        KafkaConfig noBroker = KafkaConfig.plain(NOBODY, PLATFORM.registryUrl(), 1);
        assertFails(noBroker, PublishException.Cause.KAFKA_UNAVAILABLE);
    }

    @Test
    void aRegistryThatIsNotThereIsNamed() {
        KafkaConfig noRegistry = KafkaConfig.plain(PLATFORM.bootstrapServers(), "http://" + NOBODY, 1);
        assertFails(noRegistry, PublishException.Cause.REGISTRY_UNAVAILABLE);
    }

    /** Ticks need no registry: they must not tell that all is well while no mention can be written. */
    @Test
    void isNotHealthyUntilTheRegistryAnswers() {
        LostRegistry registry = new LostRegistry(KAFKA.serdes().schemaIds());
        PublisherConfig config = new PublisherConfig(source, Duration.ofSeconds(20), 1024 * 1024);
        try (MentionPublisher lonely = new KafkaMentionPublisher(
                KAFKA, new AvroSerdes(registry), config, Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry())) {
            assertThat(lonely.publish(mention("1"))).isCompletedExceptionally();
            lonely.tick(NOW).join();
            assertThat(lonely.healthy()).isFalse();

            registry.lost = false;
            lonely.tick(NOW).join();
            assertThat(lonely.healthy()).isTrue();
        }
    }

    private static final class LostRegistry implements SchemaIds {

        private final SchemaIds found;
        private boolean lost = true;

        LostRegistry(SchemaIds found) {
            this.found = found;
        }

        @Override
        public int idOf(String subject, Schema schema) {
            if (lost) {
                throw new RegistryUnavailableException("lost", new IllegalStateException());
            }
            return found.idOf(subject, schema);
        }

        @Override
        public Schema schemaOf(int id) {
            return found.schemaOf(id);
        }
    }

    private void assertFails(KafkaConfig kafka, PublishException.Cause cause) {
        try (MentionPublisher lonely = publisher(kafka)) {
            CompletableFuture<Void> storing = lonely.publish(mention("1"));
            assertThat(storing)
                    .failsWithin(DEADLINE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            PublishException.class, e -> assertThat(e.reason()).isEqualTo(cause));
            assertThat(lonely.healthy()).isFalse();
        }
    }

    @Override
    protected MentionPublisher publisher() {
        return publisher;
    }

    @Override
    protected String source() {
        return source;
    }

    @Override
    protected List<List<String>> stored() {
        List<ConsumerRecord<String, Mention>> records = mentions();
        List<List<String>> partitions = IntStream.range(0, Topics.DEFAULT_PARTITIONS)
                .mapToObj(partition -> records.stream()
                        .filter(inPartition -> inPartition.partition() == partition)
                        .filter(ours -> ours.key().equals("tick:" + source)
                                || ours.key().startsWith(source + ":"))
                        .map(KafkaMentionPublisherTest::describe)
                        .toList())
                .toList();
        return partitions;
    }

    private static String describe(ConsumerRecord<String, Mention> written) {
        if (written.value() != null) {
            assertThat(written.key()).isEqualTo(written.value().getMentionId());
            return written.key();
        }
        byte[] tick = written.headers().lastHeader(Topics.TICK_HEADER).value();
        return Instant.ofEpochMilli(Long.parseLong(new String(tick, StandardCharsets.US_ASCII)))
                .toString();
    }

    private static List<ConsumerRecord<String, Mention>> mentions() {
        var values = KAFKA.serdes().deserializer(Topics.MENTIONS);
        try (var watcher = TopicWatcher.of(
                PLATFORM.bootstrapServers(), Topics.MENTIONS.name(), new StringDeserializer(), values)) {
            return watcher.readToEnd(DEADLINE);
        }
    }

    @Override
    protected List<String> buried() {
        var values = KAFKA.serdes().deserializer(Topics.DEAD_LETTERS);
        try (var watcher = TopicWatcher.of(
                PLATFORM.bootstrapServers(), Topics.DEAD_LETTERS.name(), new StringDeserializer(), values)) {
            return watcher.readToEnd(DEADLINE).stream()
                    .map(ConsumerRecord::value)
                    .filter(letter -> Objects.equals(letter.getSource(), source))
                    .map(DeadLetter::getReason)
                    .toList();
        }
    }
}
