package io.vigie.alert.inbound;

import io.vigie.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls, and goes back to the first record that could not be handled for want of the schema registry. */
final class Polled {

    private static final Logger log = LoggerFactory.getLogger(Polled.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Polled() {}

    static void each(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Duration timeout,
            Consumer<ConsumerRecord<String, byte[]>> handler) {
        ConsumerRecords<String, byte[]> records = consumer.poll(timeout);
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                try {
                    handler.accept(record);
                } catch (RegistryUnavailableException e) {
                    log.warn("waiting for the schema registry: {}", e.getMessage());
                    consumer.seek(partition, record.offset());
                    LockSupport.parkNanos(PAUSE.toNanos());
                    break;
                }
            }
        }
    }
}
