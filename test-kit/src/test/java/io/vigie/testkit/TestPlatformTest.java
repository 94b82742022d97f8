package io.vigie.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

class TestPlatformTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestPlatform platform = TestPlatform.shared();

    @Test
    void watchesCommittedRecordsOnly() throws Exception {
        String topic = platform.newTopic("watched", 2);
        try (TopicWatcher<String, String> watcher = TopicWatcher.of(
                        platform.bootstrapServers(), topic, new StringDeserializer(), new StringDeserializer());
                KafkaProducer<String, String> producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, "k", "aborted")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, "k", "first")).get();
            producer.send(new ProducerRecord<>(topic, 1, "k", "second")).get();
            producer.commitTransaction();

            watcher.awaitCount(2, SOON);
            watcher.readToEnd(SOON);
            assertThat(watcher.values()).containsExactlyInAnyOrder("first", "second");
            assertThatThrownBy(() -> watcher.awaitCount(3, Duration.ofMillis(200)))
                    .isInstanceOf(ConditionTimeoutException.class)
                    .hasMessageContaining(topic);
        }
    }

    @Test
    void watchesBytes() throws Exception {
        String topic = platform.newTopic("bytes", 1);
        try (TopicWatcher<byte[], byte[]> watcher = TopicWatcher.bytes(platform.bootstrapServers(), topic);
                KafkaProducer<String, String> producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "k", "v")).get();
            producer.commitTransaction();
            assertThat(watcher.awaitCount(1, SOON).get(0).value()).isEqualTo("v".getBytes(UTF_8));
        }
    }

    @Test
    void isSharedAndGivesNamesOnce() throws Exception {
        assertThat(TestPlatform.shared()).isSameAs(platform);
        assertThat(platform.uniqueName("a")).isNotEqualTo(platform.uniqueName("a"));
        assertThat(new CachedSchemaRegistryClient(platform.registryUrl(), 10).getMode())
                .isEqualTo("READWRITE");
    }

    private KafkaProducer<String, String> producer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", platform.bootstrapServers(), "transactional.id", platform.uniqueName("writer"));
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
