package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Saved;
import io.vigie.analytics.aggregate.Timed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A logged store of things that grow with every signal. What grew lately lives in memory and is written now and then, at the
 * latest before the {@link Journal} forgets the first signal that it was not written with; after a restart the journal is
 * told again, and each thing takes what it does not hold yet. So a signal costs no encoding of all that it adds to. Nor does each
 * part of it cost a visit to all that it adds to: parts are {@link Waiting} until somebody asks, or they are many.
 */
final class LiveStore<K extends Timed & Comparable<K>, V, S> {

    /** Things in memory, at most; twice as many while a task starts. */
    private static final int MOST_LIVE = 10_000;

    private final KeyValueStore<K, Saved<V>> store;
    private final LongFunction<K> firstAt;
    private final Growth<V, S> growth;
    private final Map<K, Live<V, S>> live = new HashMap<>();

    /** The keys of what lives, by time. */
    private final NavigableMap<Long, Set<K>> times = new TreeMap<>();

    /** All that live, those that were saved or made longest ago first. */
    private final Deque<Turn<K, V, S>> turns = new ArrayDeque<>();

    /** How many of each time are in the store alone, so that nobody looks there in vain. */
    private final NavigableMap<Long, Integer> away = new TreeMap<>();

    private static final class Live<V, S> extends Waiting.Target<V, S> {
        private long upTo;
        private boolean changed;
        private boolean stored;

        private Live(V value, long upTo, boolean stored) {
            super(value);
            this.upTo = upTo;
            this.stored = stored;
        }
    }

    private record Turn<K, V, S>(K key, Live<V, S> entry, long since) {}

    /**
     * @param firstAt a key before all others of a time
     */
    LiveStore(KeyValueStore<K, Saved<V>> store, LongFunction<K> firstAt, Growth<V, S> growth) {
        this.store = store;
        this.firstAt = firstAt;
        this.growth = growth;
        try (KeyValueIterator<K, Saved<V>> all = store.all()) {
            all.forEachRemaining(entry -> count(entry.key, 1));
        }
    }

    /** What is at a key, made if it is not there, to be changed by a signal; null when it holds the signal already. */
    @Nullable
    V forSignal(K key, long number) {
        @Nullable Live<V, S> entry = changing(key, number);
        return entry == null ? null : entry.whole();
    }

    /** Adds a part of a signal to what is at some keys, unless it holds the signal already. */
    void add(List<K> keys, Part part, long number) {
        List<Waiting.Target<V, S>> targets = new ArrayList<>(keys.size());
        for (K key : keys) {
            @Nullable Live<V, S> entry = changing(key, number);
            if (entry != null) {
                targets.add(entry);
            }
        }
        if (!targets.isEmpty()) {
            Waiting.await(growth, part, targets);
        }
    }

    private @Nullable Live<V, S> changing(K key, long number) {
        @Nullable Live<V, S> entry = live.get(key);
        if (entry == null) {
            entry = load(key);
            live.put(key, entry);
            times.computeIfAbsent(key.time(), unknown -> new HashSet<>()).add(key);
            turns.add(new Turn<>(key, entry, number));
        }
        if (number <= entry.upTo && !(entry.changed && number == entry.upTo)) {
            return null;
        }
        entry.upTo = number;
        entry.changed = true;
        return entry;
    }

    private Live<V, S> load(K key) {
        @Nullable Saved<V> saved = away.containsKey(key.time()) ? store.get(key) : null;
        if (saved == null) {
            return new Live<>(growth.empty(), 0, false);
        }
        count(key, -1);
        return new Live<>(saved.value(), saved.upTo(), true);
    }

    /** What is at a key, not to be changed. */
    @Nullable
    V find(K key) {
        @Nullable Live<V, S> entry = live.get(key);
        if (entry != null) {
            return entry.whole();
        }
        @Nullable Saved<V> saved = away.containsKey(key.time()) ? store.get(key) : null;
        return saved == null ? null : saved.value();
    }

    void remove(K key) {
        @Nullable Live<V, S> entry = letGo(key);
        if (entry == null) {
            count(key, -1);
        } else {
            entry.whole(); // others may wait for the same
        }
        if (entry == null || entry.stored) {
            store.delete(key);
        }
    }

    private @Nullable Live<V, S> letGo(K key) {
        @Nullable Live<V, S> entry = live.remove(key);
        if (entry != null) {
            times.computeIfPresent(key.time(), (time, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
        }
        return entry;
    }

    /** Keys from one time to before another, in order. */
    List<K> keys(long from, long until) {
        Set<K> keys = new TreeSet<>();
        times.subMap(from, until).values().forEach(keys::addAll);
        if (!away.subMap(from, until).isEmpty()) {
            try (KeyValueIterator<K, Saved<V>> stored = store.range(firstAt.apply(from), firstAt.apply(until))) {
                stored.forEachRemaining(entry -> keys.add(entry.key));
            }
        }
        return new ArrayList<>(keys);
    }

    /** The earliest time from one on, and before another, at which there is anything; the other one when there is none. */
    long firstTime(long from, long until) {
        @Nullable Long alive = times.ceilingKey(from);
        @Nullable Long stored = away.ceilingKey(from);
        long first = Math.min(alive == null ? until : alive, stored == null ? until : stored);
        return Math.min(first, until);
    }

    /** After every signal: saves what the journal is about to forget, and lets go of what did not change for long. */
    void settle(long number) {
        while (!turns.isEmpty() && (turns.element().since() <= number - Journal.LENGTH || turns.size() > MOST_LIVE)) {
            Turn<K, V, S> turn = turns.remove();
            if (live.get(turn.key()) == turn.entry()) {
                settle(turn.key(), turn.entry(), number);
            }
        }
    }

    /**
     * After every signal that is told again: lets go of what had been saved with all that it is told. Nothing is written, because
     * a transaction would be open until all tasks have started.
     */
    void settleTold() {
        if (turns.size() > 2 * MOST_LIVE) {
            turns.removeIf(this::wasSaved);
        }
    }

    private boolean wasSaved(Turn<K, V, S> turn) {
        if (live.get(turn.key()) != turn.entry()) {
            return true;
        }
        if (turn.entry().changed) {
            return false;
        }
        letGo(turn.key());
        count(turn.key(), 1);
        return true;
    }

    /** Saves what is at a key, because signals that are told again will no longer be meant for it. */
    void save(K key) {
        @Nullable Live<V, S> entry = live.get(key);
        if (entry != null) {
            save(key, entry);
        }
    }

    private void save(K key, Live<V, S> entry) {
        if (entry.changed) {
            store.put(key, new Saved<>(entry.upTo, entry.whole()));
            entry.changed = false;
            entry.stored = true;
        }
    }

    private void settle(K key, Live<V, S> entry, long number) {
        boolean busy = entry.changed && turns.size() < MOST_LIVE;
        save(key, entry);
        if (busy) {
            turns.add(new Turn<>(key, entry, number));
        } else {
            letGo(key);
            count(key, 1);
        }
    }

    private void count(K key, int more) {
        away.merge(key.time(), more, (before, change) -> before + change == 0 ? null : before + change);
    }
}
