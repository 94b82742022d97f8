package io.vigie.analytics.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Ids of the mentions heard lately, by event time. A windowed store would do the same, but its changelog is cut by the
 * broker's clock and event time together: history that is replayed would be forgotten at once.
 */
final class SeenMentions {

    private final KeyValueStore<String, Long> store;
    private final long memoryMillis;
    private String swept = "";

    private SeenMentions(KeyValueStore<String, Long> store, Duration memory) {
        this.store = store;
        this.memoryMillis = memory.toMillis();
    }

    static SeenMentions in(ProcessingContext context, Duration memory) {
        return new SeenMentions(context.getStateStore(StoreNames.SEEN_MENTIONS), memory);
    }

    /** Whether an id was heard; what was forgotten by event time was not, whether it is swept yet or not. */
    boolean contains(String mentionId, long now) {
        @Nullable Long heard = store.get(mentionId);
        return heard != null && !isForgotten(heard, now);
    }

    void add(String mentionId, long publishedAt) {
        store.put(mentionId, publishedAt);
    }

    /** Deletes what is forgotten among the next ids, in turn: bounded work, and no second index to write. */
    void sweep(int ids, long now) {
        List<String> forgotten = new ArrayList<>();
        int visited = 0;
        try (KeyValueIterator<String, Long> next = store.range(swept, null)) {
            while (visited++ < ids && next.hasNext()) {
                KeyValue<String, Long> entry = next.next();
                swept = entry.key;
                if (isForgotten(entry.value, now)) {
                    forgotten.add(entry.key);
                }
            }
            swept = next.hasNext() ? swept : "";
        }
        forgotten.forEach(store::delete);
    }

    private boolean isForgotten(long publishedAt, long now) {
        return publishedAt < now - memoryMillis;
    }
}
