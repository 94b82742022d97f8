package io.vigie.alert.publish;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Notification;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes results of deliveries. */
public final class DeliveryLog implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<String, Notification> producer;

    public DeliveryLog(KafkaConfig kafka, AvroSerdes serdes) {
        this(new KafkaProducer<>(kafka.producer(), new StringSerializer(), serdes.serializer(Topics.NOTIFICATIONS)));
    }

    public DeliveryLog(Producer<String, Notification> producer) {
        this.producer = producer;
    }

    /**
     * Writes one record and returns when Kafka has it.
     *
     * @throws KafkaException when Kafka does not take it
     */
    public void write(Notification record) {
        try {
            producer.send(new ProducerRecord<>(Topics.NOTIFICATIONS.name(), record.getNotificationId(), record))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing " + record.getNotificationId(), e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write " + record.getNotificationId(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
