package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Distinct;
import io.vigie.analytics.aggregate.Frequencies;
import io.vigie.analytics.aggregate.Label;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Stories;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.analytics.aggregate.WidestAuthors;
import io.vigie.analytics.serde.StateSerdes;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Stores of a task that may die: whoever starts on them again finds what was written. */
final class OutlivingStores<K, V> {

    final MockProcessorContext<K, V> context = new MockProcessorContext<>();

    <A, B> void add(String name, Serde<A> keys, Serde<B> values) {
        KeyValueStore<A, B> store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    /** Those of a task that judges. */
    void addOfDetection() {
        add(StoreNames.JOURNAL, Serdes.Integer(), StateSerdes.numberedSignals());
        add(StoreNames.BUCKETS, StateSerdes.bucketKeys(), StateSerdes.buckets());
        add(StoreNames.DETECTORS, StateSerdes.functionKeys(), Serdes.ByteArray());
        add(StoreNames.SOURCE_COUNTS, StateSerdes.bucketKeys(), Serdes.Long());
        add(StoreNames.SOURCES, Serdes.String(), Serdes.ByteArray());
        add(StoreNames.SOURCE_MIXES, StateSerdes.functionKeys(), Serdes.ByteArray());
        add(StoreNames.OPINIONS, StateSerdes.functionKeys(), Serdes.ByteArray());
        add(StoreNames.REACHES, Serdes.String(), Serdes.ByteArray());
        add(StoreNames.TOLD_SPIKES, Serdes.String(), StateSerdes.toldSpikes());
        add(StoreNames.JUDGED, Serdes.String(), Serdes.Long());
    }

    /** So many negative mentions of a brand, from these sources. */
    static Signal.Deltas negatives(String brand, Part.Place place, int mentions, List<String> sources) {
        Pane.Talk talk = new Pane.Talk(new Frequencies(), Frequencies.ofEach(sources), new Stories());
        Pane pane = new Pane(Tally.ZERO, new Pane.Crowd(new Distinct(), new WidestAuthors()), talk);
        for (int i = 0; i < mentions; i++) {
            pane.add(Tally.of(Label.NEGATIVE, -1, 1));
        }
        Part part = new Part(place, new Partial(pane, new Traces()));
        return new Signal.Deltas(List.of(new Signal.Delta(brand, List.of(part))));
    }
}
