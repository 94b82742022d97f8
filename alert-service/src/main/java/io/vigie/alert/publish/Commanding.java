package io.vigie.alert.publish;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one kind of command to its topic. */
final class Commanding<V extends SpecificRecord> implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final TopicSpec<V> topic;
    private final Producer<String, V> producer;

    Commanding(TopicSpec<V> topic, KafkaConfig kafka, AvroSerdes serdes) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(kafka.producer(), new StringSerializer(), serdes.serializer(topic));
    }

    /** Completes when Kafka has it. */
    CompletableFuture<Void> write(String key, V command) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        var unused = producer.send(new ProducerRecord<>(topic.name(), key, command), (metadata, error) -> {
            if (error == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(error);
            }
        });
        return written;
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
