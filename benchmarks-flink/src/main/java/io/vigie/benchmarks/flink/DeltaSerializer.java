package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.serde.StateSerdes;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.kafka.common.serialization.Serde;

/** What travels to the subtask of a brand, as Vigie writes it. */
final class DeltaSerializer extends BytesSerializer<Signal.Delta> {

    static final DeltaSerializer INSTANCE = new DeltaSerializer();
    static final TypeInformation<Signal.Delta> TYPE = new SerializerType<>(Signal.Delta.class, INSTANCE);

    private static final Serde<Signal> SIGNALS = StateSerdes.signals();

    @Override
    byte[] toBytes(Signal.Delta delta) {
        return SIGNALS.serializer().serialize("", new Signal.Deltas(List.of(delta)));
    }

    @Override
    Signal.Delta fromBytes(byte[] bytes) {
        return ((Signal.Deltas) SIGNALS.deserializer().deserialize("", bytes))
                .deltas()
                .get(0);
    }

    @Override
    public Signal.Delta createInstance() {
        return new Signal.Delta("", List.of());
    }

    @Override
    public TypeSerializerSnapshot<Signal.Delta> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Signal.Delta> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
