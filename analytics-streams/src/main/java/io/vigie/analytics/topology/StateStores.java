package io.vigie.analytics.topology;

import io.vigie.analytics.processor.BeforeCommitBuilder;
import io.vigie.analytics.processor.StoreNames;
import io.vigie.analytics.serde.StateSerdes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The state stores. All are key-value with a compacted changelog: one cut by time would lose replayed history. Small
 * ones are in memory, and all but ids and closed windows, of which hardly one comes twice, gather changes between
 * transactions.
 */
final class StateStores {

    /** Small segments are compacted soon, and an unclean exit has Streams read the whole changelog. */
    private static final Map<String, String> CHANGELOG = Map.of(
            "cleanup.policy", "compact",
            "segment.bytes", Integer.toString(16 << 20),
            "min.cleanable.dirty.ratio", "0.2",
            "delete.retention.ms", "3600000");

    private StateStores() {}

    static List<StoreBuilder<?>> all() {
        return List.of(
                store(onDisk(StoreNames.SEEN_MENTIONS), Serdes.String(), StateSerdes.heardMentions()),
                gathering(inMemory(StoreNames.PARTITION_CLOCK), Serdes.String(), Serdes.Long()),
                new BeforeCommitBuilder(StoreNames.BEFORE_COMMIT),
                gathering(inMemory(StoreNames.UPSTREAM_CLOCKS), Serdes.Integer(), Serdes.Long()),
                store(onDisk(StoreNames.JOURNAL), Serdes.Integer(), StateSerdes.numberedSignals()),
                store(onDisk(StoreNames.PANES), StateSerdes.paneKeys(), StateSerdes.panes()),
                gathering(inMemory(StoreNames.CLOSED_UP_TO), Serdes.String(), Serdes.Long()),
                store(onDisk(StoreNames.CLOSED_WINDOWS), StateSerdes.paneKeys(), StateSerdes.figures()),
                store(onDisk(StoreNames.BUCKETS), StateSerdes.bucketKeys(), StateSerdes.buckets()),
                gathering(inMemory(StoreNames.DETECTORS), StateSerdes.functionKeys(), Serdes.ByteArray()),
                gathering(inMemory(StoreNames.SOURCE_COUNTS), StateSerdes.bucketKeys(), Serdes.Long()),
                gathering(inMemory(StoreNames.SOURCES), Serdes.String(), Serdes.ByteArray()),
                gathering(inMemory(StoreNames.SOURCE_MIXES), StateSerdes.functionKeys(), Serdes.ByteArray()),
                gathering(inMemory(StoreNames.REACHES), Serdes.String(), Serdes.ByteArray()),
                gathering(inMemory(StoreNames.OPINIONS), StateSerdes.functionKeys(), Serdes.ByteArray()),
                gathering(inMemory(StoreNames.TOLD_SPIKES), Serdes.String(), StateSerdes.toldSpikes()),
                gathering(inMemory(StoreNames.JUDGED), Serdes.String(), Serdes.Long()));
    }

    private static <K, V> StoreBuilder<?> store(KeyValueBytesStoreSupplier supplier, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(supplier, keys, values).withLoggingEnabled(CHANGELOG);
    }

    private static <K, V> StoreBuilder<?> gathering(
            KeyValueBytesStoreSupplier supplier, Serde<K> keys, Serde<V> values) {
        return store(supplier, keys, values).withCachingEnabled();
    }

    private static KeyValueBytesStoreSupplier onDisk(String name) {
        return Stores.persistentKeyValueStore(name);
    }

    private static KeyValueBytesStoreSupplier inMemory(String name) {
        return Stores.inMemoryKeyValueStore(name);
    }
}
