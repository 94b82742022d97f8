package io.vigie.analytics.processor;

import java.util.OptionalLong;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Event time of one partition: the latest time met in it. Kept in a store, because a restart must not turn it back. */
final class PartitionClock {

    private static final String NOW = "now";

    private final KeyValueStore<String, Long> store;

    /** What the one who moves it knows of it. */
    private long reached = Long.MIN_VALUE;

    private PartitionClock(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    static PartitionClock in(ProcessingContext context) {
        return new PartitionClock(context.getStateStore(StoreNames.PARTITION_CLOCK));
    }

    /** Epoch millis; empty before the first record. */
    OptionalLong now() {
        @Nullable Long now = store.get(NOW);
        return now == null ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /** Moves on to a time, never back; gives the time it is then. */
    long advanceTo(long millis) {
        if (reached == Long.MIN_VALUE) {
            reached = now().orElse(Long.MIN_VALUE);
        }
        if (millis > reached) {
            store.put(NOW, millis);
            reached = millis;
        }
        return reached;
    }
}
