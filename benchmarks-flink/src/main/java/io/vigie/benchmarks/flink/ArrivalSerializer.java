package io.vigie.benchmarks.flink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;

/** Time, length of the id, id, value. */
final class ArrivalSerializer extends BytesSerializer<Arrival> {

    static final ArrivalSerializer INSTANCE = new ArrivalSerializer();
    static final TypeInformation<Arrival> TYPE = new SerializerType<>(Arrival.class, INSTANCE);

    @Override
    byte[] toBytes(Arrival arrival) {
        byte[] id = arrival.id().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + id.length + arrival.value().length)
                .putLong(arrival.millis())
                .putInt(id.length)
                .put(id)
                .put(arrival.value())
                .array();
    }

    @Override
    Arrival fromBytes(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long millis = in.getLong();
        byte[] id = new byte[in.getInt()];
        in.get(id);
        byte[] value = new byte[in.remaining()];
        in.get(value);
        return new Arrival(new String(id, StandardCharsets.UTF_8), value, millis);
    }

    @Override
    public Arrival createInstance() {
        return new Arrival("", new byte[0], 0);
    }

    @Override
    public TypeSerializerSnapshot<Arrival> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Arrival> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
