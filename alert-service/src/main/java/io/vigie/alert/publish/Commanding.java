package io.vigie.alert.publish;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one kind of command to its topic. */
final class Commanding<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    /** Somebody waits for the answer: what Kafka has not taken by then is told as not taken. */
    private static final Map<String, Object> IMPATIENT = Map.of(
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);

    private final TopicSpec<V> topic;
    private final Producer<String, V> producer;

    Commanding(TopicSpec<V> topic, KafkaConfig kafka, AvroSerdes serdes) {
        this(topic, new KafkaProducer<>(settings(kafka), new StringSerializer(), serdes.serializer(topic)));
    }

    Commanding(TopicSpec<V> topic, Producer<String, V> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    private static Map<String, Object> settings(KafkaConfig kafka) {
        Map<String, Object> settings = kafka.producer();
        settings.putAll(IMPATIENT);
        return settings;
    }

    /** Completes when Kafka has it; fails when Kafka or the registry is away, and does not throw. */
    CompletableFuture<Void> write(String key, V command) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            send(key, command, written);
        } catch (KafkaException e) {
            written.completeExceptionally(e);
        }
        return written;
    }

    private void send(String key, V command, CompletableFuture<Void> written) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, command), (metadata, error) -> {
            if (error == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(error);
            }
        });
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
