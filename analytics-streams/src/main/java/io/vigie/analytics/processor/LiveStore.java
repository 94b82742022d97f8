package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Saved;
import io.vigie.analytics.aggregate.Timed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * part of it cost a visit to all that it adds to: parts are {@link Waiting} until somebody asks, or they are many. Nor is what
 * was stored before read until then: where many things hear little, each is read and written once while the journal goes round.
 */
final class LiveStore<K extends Timed & Comparable<K>, V, S> {

    private final KeyValueStore<K, Saved<V>> store;
    private final LongFunction<K> firstAt;
    private final Growth<V, S> growth;

    /** The last signal that may be told again. */
    private final long told;

    private final Room room;
    private final Map<K, Live> live = new HashMap<>();

    /** The keys of what lives, by time. */
    private final NavigableMap<Long, Set<K>> times = new TreeMap<>();

    /** All that live, those that were saved or made longest ago first. */
    private final Deque<Turn<Live>> turns = new ArrayDeque<>();

    /** Those whose values are in memory, the one that was fetched first before the others. */
    private final Set<Live> fetched = new LinkedHashSet<>();

    /** How many values of each time are in the store alone, so that nobody looks there in vain. */
    private final NavigableMap<Long, Integer> away = new TreeMap<>();

    /** While a task starts: so many may live before those are let go that hold all they are told. */
    private int mostTold;

    /**
     * What there may be in memory.
     *
     * @param things that live, at most; twice as many while a task starts
     * @param values of them, at most
     */
    record Room(int things, int values) {

        /** A thing without a value, and its share of what waits for it and for others: so many bytes, roughly. */
        private static final int BYTES = 1_600;

        /** A process of six tasks, each with two stores, gives a quarter of its memory to them. */
        private static final int SHARES = 48;

        private static final int THINGS_TO_VALUES = 8;

        static final Room OF_PROCESS = of(Runtime.getRuntime().maxMemory());

        private static Room of(long memory) {
            int things = Math.toIntExact(Math.max(8_000, Math.min(100_000, memory / SHARES / BYTES)));
            return new Room(things, things / THINGS_TO_VALUES);
        }
    }

    private final class Live extends Waiting.Target<V, S> {
        private final K key;
        private long upTo;
        private boolean changed;

        /** Null: not fetched. */
        private @Nullable V value;

        /** Known of what is fetched: whether there is a value in the store too. */
        private boolean stored;

        private Live(K key, long upTo) {
            this.key = key;
            this.upTo = upTo;
        }

        @Override
        V value() {
            V known = value;
            if (known == null) {
                @Nullable Saved<V> saved = stored(key);
                stored = saved != null;
                known = saved == null ? growth.empty() : saved.value();
                count(key, saved == null ? 0 : -1);
                value = known;
                fetched.add(this);
            }
            return known;
        }

        private void letGoOfValue() {
            if (fetched.remove(this)) {
                count(key, stored ? 1 : 0);
                value = null;
            }
        }
    }

    private record Turn<L>(L entry, long since) {}

    /**
     * What a store holds, and what it will be told.
     *
     * @param firstAt a key before all others of a time
     * @param told the last signal of the journal
     */
    LiveStore(KeyValueStore<K, Saved<V>> store, LongFunction<K> firstAt, Growth<V, S> growth, long told) {
        this(store, firstAt, growth, told, Room.OF_PROCESS);
    }

    LiveStore(KeyValueStore<K, Saved<V>> store, LongFunction<K> firstAt, Growth<V, S> growth, long told, Room room) {
        this.store = store;
        this.firstAt = firstAt;
        this.growth = growth;
        this.told = told;
        this.room = room;
        this.mostTold = 2 * room.things();
        try (KeyValueIterator<K, Saved<V>> all = store.all()) {
            all.forEachRemaining(entry -> count(entry.key, 1));
        }
    }

    /** What is at a key, made if it is not there, to be changed by a signal; null when it holds the signal already. */
    @Nullable
    V forSignal(K key, long number) {
        @Nullable Live entry = changing(key, number);
        return entry == null ? null : entry.whole();
    }

    /** Adds a part of a signal to what is at some keys, unless it holds the signal already. */
    void add(List<K> keys, Part part, long number) {
        List<Waiting.Target<V, S>> targets = new ArrayList<>(keys.size());
        for (K key : keys) {
            @Nullable Live entry = changing(key, number);
            if (entry != null) {
                targets.add(entry);
            }
        }
        if (!targets.isEmpty()) {
            Waiting.await(growth, part, targets);
        }
    }

    private @Nullable Live changing(K key, long number) {
        @Nullable Live entry = live.get(key);
        if (entry == null) {
            entry = new Live(key, number > told ? 0 : heldBy(key));
            live.put(key, entry);
            times.computeIfAbsent(key.time(), unknown -> new HashSet<>()).add(key);
            turns.add(new Turn<>(entry, number));
        }
        if (number <= entry.upTo && !(entry.changed && number == entry.upTo)) {
            return null;
        }
        entry.upTo = number;
        entry.changed = true;
        return entry;
    }

    /** The last signal that the value in the store holds. Signals that were never told before are newer than all of them. */
    private long heldBy(K key) {
        @Nullable Saved<V> saved = stored(key);
        return saved == null ? 0 : saved.upTo();
    }

    private @Nullable Saved<V> stored(K key) {
        return away.containsKey(key.time()) ? store.get(key) : null;
    }

    /** What is at a key, not to be changed. */
    @Nullable
    V find(K key) {
        @Nullable Live entry = live.get(key);
        if (entry != null) {
            return entry.whole();
        }
        @Nullable Saved<V> saved = stored(key);
        return saved == null ? null : saved.value();
    }

    void remove(K key) {
        @Nullable Live entry = live.get(key);
        if (entry == null) {
            count(key, -1);
            store.delete(key);
            return;
        }
        entry.whole(); // others may wait for the same
        letGo(entry);
        if (entry.stored) {
            count(key, -1);
            store.delete(key);
        }
    }

    private void letGo(Live entry) {
        entry.letGoOfValue();
        live.remove(entry.key);
        times.computeIfPresent(
                entry.key.time(), (time, keys) -> keys.remove(entry.key) && keys.isEmpty() ? null : keys);
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

    /** A time behind that of all there is; the least there is when there is nothing. */
    long timeBehind() {
        long alive = times.isEmpty() ? Long.MIN_VALUE : times.lastKey() + 1;
        long stored = away.isEmpty() ? Long.MIN_VALUE : away.lastKey() + 1;
        return Math.max(alive, stored);
    }

    /** After every signal: saves what the journal is about to forget, and lets go of what did not change for long. */
    void settle(long number) {
        while (!turns.isEmpty()
                && (turns.element().since() <= number - Journal.LENGTH || live.size() > room.things())) {
            Live entry = turns.remove().entry();
            if (live.get(entry.key) == entry) {
                settle(entry, number);
            }
        }
        while (fetched.size() > room.values()) {
            Live first = fetched.iterator().next();
            save(first);
            first.letGoOfValue();
        }
    }

    private void settle(Live entry, long number) {
        boolean isBusy = entry.changed;
        save(entry);
        if (isBusy && live.size() < room.things()) {
            turns.add(new Turn<>(entry, number));
            if (fetched.size() > room.values() / 2) {
                entry.letGoOfValue();
            }
        } else {
            letGo(entry);
        }
    }

    /**
     * After every signal that is told again: lets go of what had been saved with all that it is told. Nothing is written, because
     * a transaction would be open until all tasks have started.
     */
    void settleTold() {
        if (live.size() > mostTold) {
            turns.removeIf(turn -> {
                boolean wasSaved = !turn.entry().changed;
                if (wasSaved) {
                    letGo(turn.entry());
                }
                return wasSaved;
            });
            mostTold = Math.max(mostTold, 2 * live.size());
        }
    }

    private void save(Live entry) {
        if (entry.changed) {
            store.put(entry.key, new Saved<>(entry.upTo, entry.whole()));
            entry.changed = false;
            entry.stored = true;
        }
    }

    private void count(K key, int more) {
        if (more != 0) {
            away.merge(key.time(), more, (before, change) -> before + change == 0 ? null : before + change);
        }
    }
}
