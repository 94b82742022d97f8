package io.vigie.analytics.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Serdes of a codec: one version byte, then the codec's bytes, then nothing. */
final class CodecSerde<T> {

    private static final ThreadLocal<ByteWriter> WRITER = ThreadLocal.withInitial(ByteWriter::new);

    private final byte oldest;
    private final byte version;
    private final Codec<T> codec;

    private CodecSerde(byte oldest, byte version, Codec<T> codec) {
        this.oldest = oldest;
        this.version = version;
        this.codec = codec;
    }

    static <T> Serde<T> of(int version, Codec<T> codec) {
        return of(version, version, codec);
    }

    /** Of a codec that reads what versions from the oldest on wrote. */
    static <T> Serde<T> of(int oldest, int version, Codec<T> codec) {
        CodecSerde<T> serde = new CodecSerde<>((byte) oldest, (byte) version, codec);
        Serializer<T> serializer = (topic, value) -> serde.write(value);
        Deserializer<T> deserializer = (topic, bytes) -> serde.read(bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: a null value is a tombstone in and out
    private byte @Nullable [] write(@Nullable T value) {
        if (value == null) {
            return null;
        }
        ByteWriter out = WRITER.get();
        out.clear(); // of what was begun and failed
        out.writeByte(version);
        codec.write(value, out);
        return out.takeBytes();
    }

    @SuppressWarnings("NullAway") // as above
    private @Nullable T read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteReader in = new ByteReader(bytes);
        checkVersion(in);
        return readAll(codec, in);
    }

    /** All that is left. */
    static <T> T readAll(Codec<T> codec, ByteReader in) {
        int length = in.left();
        try {
            T value = codec.read(in);
            if (in.left() > 0) {
                throw new SerializationException("state with " + in.left() + " bytes too many");
            }
            return value;
        } catch (SerializationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SerializationException("cannot read " + length + " bytes of state", e);
        }
    }

    private void checkVersion(ByteReader in) {
        if (in.left() == 0) {
            throw new SerializationException("state of no bytes");
        }
        byte written = in.readByte();
        if (written < oldest || written > version) {
            throw new SerializationException(
                    "state of unknown version " + written + ": this release reads version " + version);
        }
    }
}
