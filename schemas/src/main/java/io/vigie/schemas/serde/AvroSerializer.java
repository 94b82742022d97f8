package io.vigie.schemas.serde;

import io.vigie.schemas.registry.SchemaIds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes one record type under one subject, whatever the topic is called. Safe for use by several threads. */
final class AvroSerializer<V extends SpecificRecord> implements Serializer<V> {

    private static final int TYPICAL_RECORD_BYTES = 1_024;

    /** A buffer for each thread: without one each field would be a call to a stream. */
    private static final ThreadLocal<BinaryEncoder> ENCODERS =
            ThreadLocal.withInitial(() -> EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null));

    private final SchemaIds schemaIds;
    private final String subject;

    AvroSerializer(SchemaIds schemaIds, String subject) {
        this.schemaIds = schemaIds;
        this.subject = subject;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: a null value is a tombstone in and out
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        if (value == null) {
            return null;
        }
        int id = schemaIds.idOf(subject, value.getSchema());
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_RECORD_BYTES);
        out.writeBytes(WireFormat.header(id));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, ENCODERS.get());
        DatumWriter<V> writer = new SpecificDatumWriter<>(value.getSchema());
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "cannot write a " + value.getSchema().getName() + " for " + subject, e);
        }
        return out.toByteArray();
    }
}
