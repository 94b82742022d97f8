package io.vigie.alert.processor;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.serde.StoredSpike;
import io.vigie.schemas.catalogue.Generation;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The spikes of a partition that were recomputed, up to where history ends: only those that are open there matter. */
final class History {

    private static final String READING = "reading";
    private static final String READ = "read";
    private static final String ENDS_AT = "ends-at";

    private final String generation;
    private final boolean first;
    private final KeyValueStore<String, StoredSpike> open;
    private final KeyValueStore<String, String> progress;

    History(Generation generation, ProcessorContext<?, ?> context) {
        this.generation = String.valueOf(generation.number());
        this.first = generation.equals(Generation.FIRST);
        this.open = context.getStateStore(StoreNames.RECOMPUTED_SPIKES);
        this.progress = context.getStateStore(StoreNames.HISTORY);
    }

    /** Whether what comes is history: the first generation was told as it was computed, and has none. */
    boolean isBeingRead() {
        return !first && !generation.equals(progress.get(READ));
    }

    /** Whether a record is history, also when it is read again: positions of a service that was away for long are forgotten. */
    boolean contains(long offset) {
        return !first && (isBeingRead() || offset < end());
    }

    /** Unknown where it was read by an earlier version. */
    private long end() {
        String end = progress.get(ENDS_AT);
        return end == null ? 0 : Long.parseLong(end);
    }

    /** A spike of history. */
    void remember(SpikeSnapshot spike) {
        if (!isBeingRead()) {
            return;
        }
        forgetOtherGenerations();
        if (spike.ongoing()) {
            open.put(spike.spikeId(), StoredSpike.of(spike));
        } else {
            open.delete(spike.spikeId());
        }
    }

    /** History ends at this offset: the spikes that are open. To be asked once. */
    List<SpikeSnapshot> end(long offset) {
        forgetOtherGenerations();
        List<SpikeSnapshot> spikes = new ArrayList<>();
        try (KeyValueIterator<String, StoredSpike> all = open.all()) {
            all.forEachRemaining(each -> spikes.add(each.value.spike()));
        }
        clear();
        progress.put(READ, generation);
        progress.put(ENDS_AT, Long.toString(offset));
        return spikes;
    }

    /** One whose history was not read to its end before the next took its place. */
    private void forgetOtherGenerations() {
        if (!generation.equals(progress.get(READING))) {
            clear();
            progress.put(READING, generation);
        }
    }

    private void clear() {
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<String, StoredSpike> all = open.all()) {
            all.forEachRemaining(each -> ids.add(each.key));
        }
        ids.forEach(open::delete);
    }
}
