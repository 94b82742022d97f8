package io.vigie.alert.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.schemas.registry.RegistryUnavailableException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records of a topic that only we write; one that cannot be read is counted and passed over.
 *
 * @param deserializer reads the value
 * @param registry counts what cannot be read
 */
public record Decoder<V extends SpecificRecord>(Deserializer<V> deserializer, MeterRegistry registry) {

    private static final Logger log = LoggerFactory.getLogger(Decoder.class);

    /**
     * The value; empty for a tombstone and for what cannot be read.
     *
     * @throws RegistryUnavailableException when the record is not at fault
     */
    Optional<V> decode(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.ofNullable(deserializer.deserialize(record.topic(), record.value()));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerializationException e) {
            log.warn("passed over {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            registry.counter("vigie.alert.unreadable.records", "topic", record.topic())
                    .increment();
            return Optional.empty();
        }
    }
}
