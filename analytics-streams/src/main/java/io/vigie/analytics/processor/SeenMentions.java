package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.HeardMention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The mentions heard lately, by id, for as long as event time says: from hearing on, because who pushes an old text comes with
 * it again. A windowed store would do the same, but its changelog is cut by the
 * broker's clock and event time together: history that is replayed would be forgotten at once.
 */
final class SeenMentions {

    /** Event time between rounds: it alone makes ids that can be forgotten. */
    private static final long ROUND_EVERY = Duration.ofHours(1).toMillis();

    private final KeyValueStore<String, HeardMention> store;
    private final long memoryMillis;
    private String swept = "";
    private long roundBegan = Long.MIN_VALUE;

    private SeenMentions(KeyValueStore<String, HeardMention> store, Duration memory) {
        this.store = store;
        this.memoryMillis = memory.toMillis();
    }

    static SeenMentions in(ProcessingContext context, Duration memory) {
        return new SeenMentions(context.getStateStore(StoreNames.SEEN_MENTIONS), memory);
    }

    /** What was heard under an id; null when it was not, or is forgotten by event time, whether it is swept yet or not. */
    @Nullable
    HeardMention get(String mentionId, long now) {
        @Nullable HeardMention heard = store.get(mentionId);
        return heard == null || isForgotten(heard, now) ? null : heard;
    }

    void put(String mentionId, HeardMention heard) {
        store.put(mentionId, heard);
    }

    /** Deletes what is forgotten among the next ids, in turn, once an hour: bounded work, and no second index to write. */
    void sweep(int ids, long now) {
        if (swept.isEmpty()) {
            if (roundBegan > now - ROUND_EVERY) {
                return;
            }
            roundBegan = now;
        }
        List<String> forgotten = new ArrayList<>();
        int visited = 0;
        try (KeyValueIterator<String, HeardMention> next = store.range(swept, null)) {
            while (visited++ < ids && next.hasNext()) {
                KeyValue<String, HeardMention> entry = next.next();
                swept = entry.key;
                if (isForgotten(entry.value, now)) {
                    forgotten.add(entry.key);
                }
            }
            swept = next.hasNext() ? swept : "";
        }
        forgotten.forEach(store::delete);
    }

    private boolean isForgotten(HeardMention heard, long now) {
        return heard.heardAt() < now - memoryMillis;
    }
}
