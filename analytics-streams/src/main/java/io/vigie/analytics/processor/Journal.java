package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The last {@link #LENGTH} signals of a task, numbered, in a store that goes round: with them whoever lags with saving makes
 * up for it after a restart.
 */
final class Journal {

    /** Whoever makes state of signals has saved it this many signals later. */
    static final int LENGTH = 1_024;

    private final KeyValueStore<Integer, Signal.Numbered> store;
    /** Places of a release that went round in more of them. */
    private final List<Integer> beyond = new ArrayList<>();

    private final long wholeRound;
    private long last;

    private Journal(KeyValueStore<Integer, Signal.Numbered> store) {
        this.store = store;
        replay(signal -> last = signal.number());
        wholeRound = last + LENGTH;
        try (KeyValueIterator<Integer, Signal.Numbered> entries = store.range(LENGTH, null)) {
            entries.forEachRemaining(entry -> beyond.add(entry.key));
        }
    }

    static Journal in(ProcessingContext context) {
        return new Journal(context.getStateStore(StoreNames.JOURNAL));
    }

    Signal.Numbered append(Signal signal) {
        Signal.Numbered numbered = new Signal.Numbered(++last, signal);
        store.put((int) (numbered.number() % LENGTH), numbered);
        if (last == wholeRound) {
            beyond.forEach(store::delete); // by now all that they told is saved
        }
        return numbered;
    }

    /** The number of what was entered last; 0 before anything was. */
    long last() {
        return last;
    }

    /** Something behind all that was entered; it is no entry itself, because it is kept elsewhere. */
    Signal.Numbered behindIts(Signal signal) {
        return new Signal.Numbered(last, signal);
    }

    /** Tells all that it holds, oldest first. */
    void replay(Consumer<Signal.Numbered> listener) {
        List<Signal.Numbered> signals = new ArrayList<>();
        try (KeyValueIterator<Integer, Signal.Numbered> entries = store.all()) {
            entries.forEachRemaining(entry -> signals.add(entry.value));
        }
        signals.sort(Comparator.comparingLong(Signal.Numbered::number));
        signals.forEach(listener);
    }
}
