package io.vigie.analytics.serde;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Serdes of a codec: one version byte, then the codec's bytes, then nothing. Writes its newest form and reads all. */
final class CodecSerde<T> {

    private final List<? extends Codec<T>> versions;

    private CodecSerde(List<? extends Codec<T>> versions) {
        this.versions = versions;
    }

    static <T> Serde<T> of(Codec<T> onlyVersion) {
        return of(List.of(onlyVersion));
    }

    /** @param versions the codec of each version from 1 on */
    static <T> Serde<T> of(List<? extends Codec<T>> versions) {
        CodecSerde<T> serde = new CodecSerde<>(versions);
        Serializer<T> serializer = (topic, value) -> serde.write(value);
        Deserializer<T> deserializer = (topic, bytes) -> serde.read(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: a null value is a tombstone in and out
    private byte @Nullable [] write(@Nullable T value) {
        if (value == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(versions.size());
            versions.get(versions.size() - 1).write(value, out);
        } catch (IOException e) {
            throw new SerializationException("cannot write " + value.getClass().getSimpleName(), e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("NullAway") // as above
    private @Nullable T read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return readAll(in);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("cannot read " + bytes.length + " bytes of state", e);
        }
    }

    private T readAll(DataInputStream in) throws IOException {
        byte written = in.readByte();
        if (written < 1 || written > versions.size()) {
            throw new SerializationException("version " + written + " is unknown, newest is " + versions.size());
        }
        T value = versions.get(written - 1).read(in);
        if (in.available() > 0) {
            throw new SerializationException(in.available() + " bytes too many");
        }
        return value;
    }
}
