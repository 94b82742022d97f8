package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Windows that have closed, for as long as they may still be corrected: no more of each than is told of it. */
final class ClosedWindows {

    /** How often is looked for windows to forget, event time. */
    private static final long FORGET_EVERY = Duration.ofHours(1).toMillis();

    /** No transaction may last as long as the deletion of a million windows. */
    private static final int MOST_AT_A_TIME = 1_000;

    private final KeyValueStore<PaneKey, ByFunction<Figures>> store;
    private final long keptMillis;

    /** Nothing that ended before it is left. A range from the very beginning would step over all that was ever deleted. */
    private long oldest;

    private ClosedWindows(KeyValueStore<PaneKey, ByFunction<Figures>> store, Duration kept) {
        this.store = store;
        this.keptMillis = kept.toMillis();
    }

    static ClosedWindows in(ProcessingContext context, Duration kept) {
        return new ClosedWindows(context.getStateStore(StoreNames.CLOSED_WINDOWS), kept);
    }

    void keep(PaneKey key, ByFunction<Figures> figures) {
        store.put(key, figures);
        oldest = Math.min(oldest, key.time()); // when time has jumped, it closes later than it would be forgotten
    }

    boolean has(PaneKey key) {
        return store.get(key) != null;
    }

    /** The figures of a window after a correction; in one that was empty so far, a mention can come to count. */
    Figures correct(PaneKey key, String function, Tally difference) {
        @Nullable ByFunction<Figures> known = store.get(key);
        ByFunction<Figures> window = known == null ? new ByFunction<>() : known;
        Figures after = window.get(function, () -> Figures.NONE).plus(difference);
        window.put(function, after);
        store.put(key, window);
        return after;
    }

    /** Deletes windows that ended too long before a time to be corrected, so many at a time: the rest with the next call. */
    void forget(long now) {
        long end = Math.floorDiv(now - keptMillis, FORGET_EVERY) * FORGET_EVERY;
        if (end <= oldest) {
            return;
        }
        List<PaneKey> old = new ArrayList<>();
        try (KeyValueIterator<PaneKey, ByFunction<Figures>> windows =
                store.range(PaneKey.firstEndingAt(oldest), PaneKey.firstEndingAt(end + 1))) {
            while (windows.hasNext() && old.size() < MOST_AT_A_TIME) {
                old.add(windows.next().key);
            }
        }
        old.forEach(store::delete);
        oldest = old.size() < MOST_AT_A_TIME ? end : old.get(old.size() - 1).time();
    }
}
