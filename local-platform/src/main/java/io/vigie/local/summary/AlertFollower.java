package io.vigie.local.summary;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Alert;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the alerts topic from where it stands, as any other system may, and tells of each state of an alert. It reads what lies
 * before that, in silence: an old alert that somebody acknowledges, or a recomputed history goes on with, is no new one.
 */
public final class AlertFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AlertFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, Alert> consumer;
    private final Listener listener;
    private final Map<TopicPartition, Long> ends;
    private final Map<String, Alert> known = new HashMap<>();
    private final Thread thread = new Thread(this::follow, "vigie-alert-follower");

    /** Hears of alerts. */
    @FunctionalInterface
    public interface Listener {

        /**
         * An alert has a new state.
         *
         * @param before its state before that, null when there was none
         */
        void changed(@Nullable Alert before, Alert now);
    }

    /** Prepares to follow; {@code listener} is called from a thread of its own. */
    public AlertFollower(KafkaConfig kafka, Listener listener) {
        this.listener = listener;
        this.consumer = new KafkaConsumer<>(
                kafka.consumer(), new StringDeserializer(), kafka.serdes().deserializer(Topics.ALERTS));
        var partitions = consumer.partitionsFor(Topics.ALERTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        ends = consumer.endOffsets(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
    }

    /** Begins; tells of what is written from the moment of construction on. */
    public void start() {
        thread.start();
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException e) {
            log.debug("stopped following alerts");
        } catch (RuntimeException e) {
            log.error("no longer following alerts", e);
        }
    }

    private void take(ConsumerRecord<String, Alert> read) {
        Alert before = known.put(read.key(), read.value());
        if (read.offset() >= ends.getOrDefault(new TopicPartition(read.topic(), read.partition()), 0L)) {
            listener.changed(before, read.value());
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
