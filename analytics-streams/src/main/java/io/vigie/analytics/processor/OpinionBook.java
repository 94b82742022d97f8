package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.detect.Counts;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.analytics.detect.OpinionDetector;
import io.vigie.analytics.detect.OpinionState;
import io.vigie.analytics.detect.Verdict;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What is remembered of the opinion on each brand x function that was heard. */
final class OpinionBook {

    private final KeyValueStore<FunctionKey, byte[]> store;
    private final DetectorConfig config;
    private final OpinionDetector detector;
    private final Set<FunctionKey> due = new LinkedHashSet<>();

    private OpinionBook(KeyValueStore<FunctionKey, byte[]> store, DetectorConfig config) {
        this.store = store;
        this.config = config;
        this.detector = new OpinionDetector(config);
    }

    static OpinionBook in(ProcessingContext context, DetectorConfig config) {
        OpinionBook book = new OpinionBook(context.getStateStore(StoreNames.OPINIONS), config);
        book.findDue();
        return book;
    }

    private void findDue() {
        try (KeyValueIterator<FunctionKey, byte[]> states = store.all()) {
            states.forEachRemaining(entry -> note(entry.key, OpinionState.fromBytes(entry.value)));
        }
    }

    /** Keys of whose opinion there is something to judge at the end of an hour, even if nothing is heard in it. A view. */
    Set<FunctionKey> due() {
        return Collections.unmodifiableSet(due);
    }

    /** Judges an hour of a key. */
    Optional<Verdict> judge(FunctionKey key, long lastBucket, Counts hour) {
        if (hour.scored() == 0 && !due.contains(key)) {
            return Optional.empty();
        }
        OpinionState state = get(key, lastBucket);
        Optional<Verdict> verdict = detector.observe(state, lastBucket, hour);
        store.put(key, state.toBytes());
        note(key, state);
        return verdict;
    }

    private OpinionState get(FunctionKey key, long bucket) {
        byte @Nullable [] bytes = store.get(key);
        OpinionState state = bytes == null ? null : OpinionState.fromBytes(bytes);
        return state != null && state.fits(config) ? state : OpinionState.startingAt(bucket, config);
    }

    private void note(FunctionKey key, OpinionState state) {
        if (state.isDue()) {
            due.add(key);
        } else {
            due.remove(key);
        }
    }
}
