package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Signal;
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

/** Adds deltas to the windows they belong to; reports windows that changed, and each a last time when it closes. */
public final class WindowProcessor implements Processor<String, Signal, String, FunctionMetrics> {

    /** Lengths of the windows, in minutes. */
    public static final List<Integer> LENGTHS = List.of(1, 60);

    private static final FunctionKey FIRST = new FunctionKey("", "");

    private final Duration grace;
    private final Duration reportEvery;
    private final MetricsRecords records;
    private final Counters counters;
    private final Set<PaneKey> changed = new LinkedHashSet<>();
    private long closedUpTo = Long.MIN_VALUE;

    private ProcessorContext<String, FunctionMetrics> context;

    private KeyValueStore<PaneKey, Pane> panes;

    /**
     * @param grace event time for which a window stays open after its end
     * @param reportEvery wall-clock time between reports of windows that changed
     */
    public WindowProcessor(Duration grace, Duration reportEvery, Clock clock, Counters counters) {
        this.grace = grace;
        this.reportEvery = reportEvery;
        this.records = new MetricsRecords(clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, FunctionMetrics> processorContext) {
        context = processorContext;
        panes = context.getStateStore(StoreNames.PANES);
        // what changed before a restart may not have been reported: report all that is open once more
        try (KeyValueIterator<PaneKey, Pane> open = panes.all()) {
            open.forEachRemaining(entry -> changed.add(entry.key));
        }
        context.schedule(reportEvery, PunctuationType.WALL_CLOCK_TIME, wallClock -> reportChanged());
    }

    @Override
    public void process(Record<String, Signal> record) {
        if (record.value() instanceof Signal.Delta delta) {
            LENGTHS.forEach(length ->
                    add(PaneKey.of(delta.key(), length), delta.partial().pane()));
        } else if (record.value() instanceof Signal.Watermark watermark) {
            close(watermark.millis() - grace.toMillis());
        }
    }

    private void add(PaneKey key, Pane more) {
        @Nullable Pane pane = panes.get(key);
        panes.put(key, pane == null ? more : pane.plus(more));
        changed.add(key);
    }

    private void reportChanged() {
        changed.forEach(key -> report(key, panes.get(key), false));
        changed.clear();
    }

    /** Closes the windows that ended at or before a time. */
    private void close(long end) {
        long minuteEnd = Math.floorDiv(end, PaneKey.MINUTE) * PaneKey.MINUTE;
        if (minuteEnd <= closedUpTo) {
            return;
        }
        closedUpTo = minuteEnd;
        for (KeyValue<PaneKey, Pane> window : endedBy(minuteEnd)) {
            report(window.key, window.value, true);
            panes.delete(window.key);
            changed.remove(window.key);
        }
    }

    private List<KeyValue<PaneKey, Pane>> endedBy(long end) {
        List<KeyValue<PaneKey, Pane>> ended = new ArrayList<>();
        PaneKey firstToStay = new PaneKey(FIRST, 0, end + 1);
        try (KeyValueIterator<PaneKey, Pane> windows = panes.range(null, firstToStay)) {
            windows.forEachRemaining(ended::add);
        }
        return ended;
    }

    private void report(PaneKey key, Pane pane, boolean complete) {
        FunctionMetrics metrics = records.of(key, pane, complete);
        context.forward(new Record<>(MetricsRecords.keyOf(metrics), metrics, key.start()));
        counters.window(complete);
    }
}
