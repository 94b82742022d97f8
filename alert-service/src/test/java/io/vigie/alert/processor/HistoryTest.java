package io.vigie.alert.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.alert.Spikes;
import io.vigie.alert.serde.StoredSpike;
import io.vigie.schemas.catalogue.Generation;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final KeyValueStore<String, String> progress = store(StoreNames.HISTORY, Serdes.String());

    @BeforeEach
    void stores() {
        KeyValueStore<String, StoredSpike> open = store(StoreNames.RECOMPUTED_SPIKES, StoredSpike.serde());
        open.init(context.getStateStoreContext(), open);
        progress.init(context.getStateStoreContext(), progress);
        context.addStateStore(open);
        context.addStateStore(progress);
    }

    @Test
    void whatIsReadAgainIsHistoryStill() {
        History history = of(2);
        assertThat(history.contains(9)).isTrue();
        history.remember(Spikes.opened("legal").id("open").make());
        assertThat(history.end(7)).hasSize(1);
        History restarted = of(2);
        assertThat(restarted.isBeingRead()).isFalse();
        assertThat(restarted.contains(6)).isTrue();
        assertThat(restarted.contains(7)).isFalse();
        restarted.remember(Spikes.opened("legal").id("again").make());
        assertThat(of(3).contains(9)).isTrue();
        assertThat(of(3).end(3)).isEmpty();
    }

    @Test
    void whatAnEarlierVersionReadEndsWhereverItIs() {
        progress.put("read", "2");
        assertThat(of(2).contains(0)).isFalse();
    }

    @Test
    void theFirstGenerationHasNone() {
        progress.put("ends-at", "7");
        assertThat(of(1).contains(0)).isFalse();
    }

    private History of(int generation) {
        return new History(new Generation(generation), context);
    }

    private static <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
    }
}
