package io.vigie.analytics.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.aggregate.Counted;
import io.vigie.analytics.aggregate.HeardMention;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.analytics.serde.StateSerdes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class SeenMentionsTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long MEMORY = 8 * 24 * HOUR;

    private final OutlivingStores<Void, Void> stores = new OutlivingStores<>();
    private final SeenMentions seen;
    private final KeyValueStore<String, HeardMention> store;

    SeenMentionsTest() {
        stores.add(StoreNames.SEEN_MENTIONS, Serdes.String(), StateSerdes.heardMentions());
        seen = SeenMentions.in(stores.context, Duration.ofMillis(MEMORY));
        store = stores.context.getStateStore(StoreNames.SEEN_MENTIONS);
    }

    @Test
    void whatIsForgottenIsSweptAFewAtATime() {
        List.of("a", "b", "c").forEach(id -> hear(id, 0));
        seen.sweep(2, MEMORY + 1);
        assertThat(store.approximateNumEntries()).isEqualTo(1);
        seen.sweep(2, MEMORY + 1);
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void aSweepRestsUntilTimeHasMadeMoreToForget() {
        long now = MEMORY + 1;
        seen.sweep(10, now);
        hear("a", 0);
        seen.sweep(10, now + HOUR - 1);
        assertThat(store.get("a")).isNotNull();
        assertThat(seen.get("a", now)).as("forgotten, swept or not").isNull();
        seen.sweep(10, now + HOUR);
        assertThat(store.get("a")).isNull();
    }

    private void hear(String id, long published) {
        seen.put(id, HeardMention.of(published, published, Counted.of(List.of(), List.of(), Tally.ZERO)));
    }
}
