package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.DetectorState;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the detector remembers of each brand x function. */
final class DetectorBook {

    private final KeyValueStore<FunctionKey, byte[]> store;
    private final DetectorConfig config;
    private final Set<FunctionKey> open = new LinkedHashSet<>();
    private final Set<FunctionKey> missable = new LinkedHashSet<>();

    private DetectorBook(KeyValueStore<FunctionKey, byte[]> store, DetectorConfig config) {
        this.store = store;
        this.config = config;
    }

    static DetectorBook in(ProcessingContext context, DetectorConfig config) {
        DetectorBook book = new DetectorBook(context.getStateStore(StoreNames.DETECTORS), config);
        book.findOpen();
        return book;
    }

    private void findOpen() {
        try (KeyValueIterator<FunctionKey, byte[]> states = store.all()) {
            while (states.hasNext()) {
                KeyValue<FunctionKey, byte[]> entry = states.next();
                note(entry.key, DetectorState.fromBytes(entry.value));
            }
        }
    }

    boolean knows(FunctionKey key) {
        return store.get(key) != null;
    }

    /** The state of a key; a new one when it is unknown, or was made for other settings. */
    DetectorState get(FunctionKey key, long bucket) {
        byte[] bytes = store.get(key);
        if (bytes == null) {
            return DetectorState.startingAt(bucket, config);
        }
        DetectorState state = DetectorState.fromBytes(bytes);
        return state.fits(config) ? state : DetectorState.startingAt(bucket, config);
    }

    void put(FunctionKey key, DetectorState state) {
        store.put(key, state.toBytes());
        note(key, state);
    }

    /** All keys that are known. */
    Set<FunctionKey> keys() {
        Set<FunctionKey> keys = new LinkedHashSet<>();
        try (KeyValueIterator<FunctionKey, byte[]> states = store.all()) {
            states.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    /** Keys with an open spike: they are judged in silence too. A view, which changes with what is put. */
    Set<FunctionKey> open() {
        return Collections.unmodifiableSet(open);
    }

    /** Keys that would be missed: they are judged at the ends of hours in silence too. A view. */
    Set<FunctionKey> missable() {
        return Collections.unmodifiableSet(missable);
    }

    private void note(FunctionKey key, DetectorState state) {
        note(key, open, state.isAnyOpen());
        note(key, missable, state.isMissable(config));
    }

    private static void note(FunctionKey key, Set<FunctionKey> keys, boolean isOne) {
        if (isOne) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
    }
}
