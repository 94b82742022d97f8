package io.vigie.schemas.serde;

import io.vigie.schemas.registry.SchemaIds;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record type, whichever of its versions wrote it. Safe for use by several threads.
 *
 * <p>Throws {@link SerializationException} for a record that no waiting will mend, and its subclass
 * {@link io.vigie.schemas.registry.RegistryUnavailableException} when the record is not at fault.
 */
final class AvroDeserializer<V extends SpecificRecord> implements Deserializer<V> {

    private final SchemaIds schemaIds;
    private final Schema readerSchema;
    private final Map<Integer, DatumReader<V>> readers = new ConcurrentHashMap<>();

    AvroDeserializer(SchemaIds schemaIds, Schema readerSchema) {
        this.schemaIds = schemaIds;
        this.readerSchema = readerSchema;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: a null value is a tombstone in and out
    public @Nullable V deserialize(String topic, byte @Nullable [] record) {
        if (record == null) {
            return null;
        }
        int id = WireFormat.schemaId(record);
        DatumReader<V> reader = readers.computeIfAbsent(id, this::reader);
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(record, WireFormat.HEADER_BYTES, record.length - WireFormat.HEADER_BYTES, null);
        try {
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException | StackOverflowError e) { // nested as deep as its writer's schema likes
            throw new SerializationException(
                    "cannot read a " + readerSchema.getName() + " written with schema " + id, e);
        }
    }

    private DatumReader<V> reader(int id) {
        return new SpecificDatumReader<>(schemaIds.schemaOf(id), readerSchema);
    }
}
