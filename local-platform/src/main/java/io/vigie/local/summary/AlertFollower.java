package io.vigie.local.summary;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Alert;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the alerts topic from where it stands, as any other system may, and tells of each alert that opens. */
public final class AlertFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AlertFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, Alert> consumer;
    private final Consumer<Alert> listener;
    private final Set<String> told = new HashSet<>();
    private final Thread thread = new Thread(this::follow, "vigie-alert-follower");

    /** Prepares to follow; {@code listener} is called from a thread of its own. */
    public AlertFollower(KafkaConfig kafka, Consumer<Alert> listener) {
        this.listener = listener;
        this.consumer = new KafkaConsumer<>(
                kafka.consumer(), new StringDeserializer(), kafka.serdes().deserializer(Topics.ALERTS));
        var partitions = consumer.partitionsFor(Topics.ALERTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.setDaemon(true);
    }

    /** Begins; tells of what is written from the moment of construction on. */
    public void start() {
        thread.start();
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(record -> tell(record.value()));
            }
        } catch (WakeupException e) {
            log.debug("stopped following alerts");
        } catch (RuntimeException e) {
            log.error("no longer following alerts", e);
        }
    }

    private void tell(Alert alert) {
        if (told.add(alert.getAlertId())) {
            listener.accept(alert);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
