package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.PartialKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.Tally;
import io.vigie.schemas.FunctionMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds deltas to the windows they belong to; reports windows that changed, and each when it closes, and again when it is
 * corrected after that.
 */
public final class WindowProcessor implements Processor<String, Signal, String, FunctionMetrics> {

    /** Lengths of the windows, in minutes. */
    public static final List<Integer> LENGTHS = List.of(1, 60);

    private final LatePolicy late;
    private final Duration reportEvery;
    private final MetricsRecords records;
    private final Counters counters;
    private final Set<PaneKey> changed = new LinkedHashSet<>();
    private long closedUpTo = Long.MIN_VALUE;

    private ProcessorContext<String, FunctionMetrics> context;

    private KeyValueStore<PaneKey, Pane> panes;

    private ClosedWindows closed;

    /**
     * @param late event time for which a window stays open after its end, and can be corrected
     * @param reportEvery wall-clock time between reports of windows that changed
     */
    public WindowProcessor(LatePolicy late, Duration reportEvery, Clock clock, Counters counters) {
        this.late = late;
        this.reportEvery = reportEvery;
        this.records = new MetricsRecords(clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, FunctionMetrics> processorContext) {
        context = processorContext;
        panes = context.getStateStore(StoreNames.PANES);
        closed = ClosedWindows.in(context, late.correctable());
        // what changed before a restart may not have been reported: report all that is open once more
        try (KeyValueIterator<PaneKey, Pane> open = panes.all()) {
            open.forEachRemaining(entry -> changed.add(entry.key));
        }
        context.schedule(reportEvery, PunctuationType.WALL_CLOCK_TIME, wallClock -> reportChanged());
    }

    @Override
    public void process(Record<String, Signal> record) {
        if (record.value() instanceof Signal.Delta delta) {
            add(delta.key(), delta.partial().pane());
        } else if (record.value() instanceof Signal.Correction correction) {
            LENGTHS.forEach(length ->
                    correct(PaneKey.of(correction.key(), correction.minute(), length), correction.difference()));
        } else if (record.value() instanceof Signal.Watermark watermark) {
            close(watermark.millis() - late.grace().toMillis());
            closed.forget(watermark.millis());
        }
    }

    private void add(PartialKey partial, Pane more) {
        for (int length : LENGTHS) {
            PaneKey key = PaneKey.of(partial.key(), partial.minute(), length);
            @Nullable Pane pane = panes.get(key);
            put(key, pane == null ? more : pane.plus(more));
        }
    }

    private void correct(PaneKey key, Tally difference) {
        if (key.end() <= closedUpTo || closed.has(key)) {
            report(key, closed.correct(key, difference), true);
        } else {
            @Nullable Pane pane = panes.get(key);
            put(key, (pane == null ? Pane.EMPTY : pane).plus(difference));
        }
    }

    private void put(PaneKey key, Pane pane) {
        panes.put(key, pane);
        changed.add(key);
    }

    private void reportChanged() {
        changed.forEach(key -> report(key, panes.get(key).figures(), false));
        changed.clear();
    }

    /** Closes the windows that ended at or before a time. */
    private void close(long end) {
        long minuteEnd = Math.floorDiv(end, PaneKey.MINUTE) * PaneKey.MINUTE;
        if (minuteEnd <= Math.max(0, closedUpTo)) {
            return;
        }
        closedUpTo = minuteEnd;
        for (KeyValue<PaneKey, Pane> window : endedBy(minuteEnd)) {
            Figures figures = window.value.figures();
            report(window.key, figures, true);
            closed.keep(window.key, figures);
            panes.delete(window.key);
            changed.remove(window.key);
        }
    }

    private List<KeyValue<PaneKey, Pane>> endedBy(long end) {
        List<KeyValue<PaneKey, Pane>> ended = new ArrayList<>();
        try (KeyValueIterator<PaneKey, Pane> windows = panes.range(null, PaneKey.firstEndingAt(end + 1))) {
            windows.forEachRemaining(ended::add);
        }
        return ended;
    }

    private void report(PaneKey key, Figures figures, boolean complete) {
        FunctionMetrics metrics = records.of(key, figures, complete);
        context.forward(new Record<>(MetricsRecords.keyOf(metrics), metrics, key.start()));
        counters.window(complete);
    }
}
