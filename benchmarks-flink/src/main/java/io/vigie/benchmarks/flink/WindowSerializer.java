package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Saved;
import io.vigie.analytics.serde.StateSerdes;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.kafka.common.serialization.Serde;

/** Windows of a brand, as Vigie keeps them. */
final class WindowSerializer extends BytesSerializer<ByFunction<Pane>> {

    static final WindowSerializer INSTANCE = new WindowSerializer();
    static final TypeInformation<ByFunction<Pane>> TYPE = new SerializerType<>(ByFunction.class, INSTANCE);

    private static final Serde<Saved<ByFunction<Pane>>> PANES = StateSerdes.panes();

    @Override
    byte[] toBytes(ByFunction<Pane> window) {
        return PANES.serializer().serialize("", new Saved<>(0, window));
    }

    @Override
    ByFunction<Pane> fromBytes(byte[] bytes) {
        return PANES.deserializer().deserialize("", bytes).value();
    }

    @Override
    public ByFunction<Pane> createInstance() {
        return new ByFunction<>();
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    /** Without a detour by bytes. */
    @Override
    public ByFunction<Pane> copy(ByFunction<Pane> from) {
        ByFunction<Pane> copy = new ByFunction<>();
        from.forEach((function, pane) -> copy.get(function, Pane::new).add(pane));
        return copy;
    }

    @Override
    public TypeSerializerSnapshot<ByFunction<Pane>> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Made by name when a checkpoint is read. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ByFunction<Pane>> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
