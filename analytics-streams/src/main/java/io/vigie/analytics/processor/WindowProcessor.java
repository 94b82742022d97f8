package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Figures;
import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.WindowLengths;
import io.vigie.schemas.FunctionMetrics;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Adds deltas to the windows they belong to; reports windows that changed, and each when it closes, and again when it is
 * corrected after that.
 */
public final class WindowProcessor implements Processor<String, Signal.Numbered, String, FunctionMetrics> {

    /** Open windows of a task reported at a time, those that wait longest first: under load each is reported less often. */
    private static final int MOST_REPORTS = 150;

    /** Windows closed at a time: at the end of an hour there are three for each brand, and no transaction may last so long. */
    private static final int MOST_CLOSINGS = 1_000;

    private static final String TOLD = "up-to";
    private static final String ENDED = "ended-up-to";

    private final WindowsConfig config;
    private final WindowLengths lengths;
    private final MetricsRecords records;
    private final Counters counters;
    private final Set<PaneKey> changed = new LinkedHashSet<>();
    /** Windows that are over and not told of yet, in order. */
    private final Deque<PaneKey> ended = new ArrayDeque<>();

    private ProcessorContext<String, FunctionMetrics> context;

    private LiveStore<PaneKey, ByFunction<Pane>, Pane> panes;

    private ClosedWindows closed;

    private KeyValueStore<String, Long> upTo;

    /** Windows that ended then, or before, are over. */
    private long endedUpTo;

    /** All of these are told. */
    private long toldUpTo;

    public WindowProcessor(WindowsConfig config, Clock clock, Counters counters) {
        this.config = config;
        this.lengths = new WindowLengths(config.zone());
        this.records = new MetricsRecords(clock);
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, FunctionMetrics> processorContext) {
        context = processorContext;
        Journal journal = Journal.in(context);
        panes = new LiveStore<>(
                context.getStateStore(StoreNames.PANES), PaneKey::firstEndingAt, new WindowGrowth(), journal.last());
        closed = ClosedWindows.in(context, config.late().correctable());
        upTo = context.getStateStore(StoreNames.CLOSED_UP_TO);
        toldUpTo = Objects.requireNonNullElse(upTo.get(TOLD), 0L);
        endedUpTo = Objects.requireNonNullElse(upTo.get(ENDED), toldUpTo);
        journal.replay(signal -> {
            apply(signal, this::isNotTold);
            panes.settleTold();
        });
        ended.clear();
        ended.addAll(panes.keys(0, endedUpTo + 1));
        changed.clear();
        // what changed before a restart may not have been reported: report all that is open once more
        changed.addAll(panes.keys(endedUpTo + 1, Long.MAX_VALUE));
        context.schedule(config.reportEvery(), PunctuationType.WALL_CLOCK_TIME, wallClock -> reportSome());
    }

    @Override
    public void process(Record<String, Signal.Numbered> record) {
        Signal.Numbered signal = record.value();
        if (signal.signal() instanceof Signal.Watermark watermark) {
            close(watermark.millis() - config.late().grace().toMillis());
            if (ended.isEmpty()) { // until then it is asked which were told
                closed.forget(watermark.millis());
            }
        } else {
            apply(signal, this::isOpen);
            panes.settle(signal.number());
            correctClosed(signal.signal());
        }
    }

    /** Into the windows that may still be changed; harmless for those that hold it already. */
    private void apply(Signal.Numbered signal, Predicate<PaneKey> mayChange) {
        if (signal.signal() instanceof Signal.Deltas deltas) {
            for (Signal.Delta delta : deltas.deltas()) {
                for (Part part : delta.parts()) {
                    List<PaneKey> windows =
                            lengths.of(delta.brand(), part.place().minute());
                    windows.removeIf(mayChange.negate());
                    panes.add(windows, part, signal.number());
                }
            }
        } else if (signal.signal() instanceof Signal.Correction correction) {
            correct(correction, signal.number(), mayChange);
        }
    }

    private void correct(Signal.Correction correction, long number, Predicate<PaneKey> mayChange) {
        FunctionKey key = correction.key();
        for (PaneKey window : lengths.of(key.brand(), correction.minute())) {
            @Nullable ByFunction<Pane> functions = mayChange.test(window) ? panes.forSignal(window, number) : null;
            if (functions != null) {
                functions.get(key.function(), Pane::new).add(correction.difference());
            }
        }
    }

    /** Of a signal that is told again: a window that is over, but was not told of, may have been saved without it. */
    private boolean isNotTold(PaneKey key) {
        return key.end() > endedUpTo || (key.end() > toldUpTo && !closed.has(key));
    }

    /** Whether a window may still be changed by a new signal; then it is to be reported. */
    private boolean isOpen(PaneKey key) {
        boolean open = key.end() > endedUpTo;
        if (open) {
            changed.add(key);
        }
        return open;
    }

    private void correctClosed(Signal signal) {
        if (signal instanceof Signal.Correction correction) {
            FunctionKey key = correction.key();
            lengths.of(key.brand(), correction.minute()).stream()
                    .filter(window -> window.end() <= endedUpTo)
                    .forEach(window -> {
                        close(window); // unless it is already
                        Figures after = closed.correct(window, key.function(), correction.difference());
                        report(window, key.function(), after, true);
                    });
        }
    }

    private void reportSome() {
        closeEnded(MOST_CLOSINGS);
        reportChanged();
    }

    private void reportChanged() {
        Iterator<PaneKey> next = changed.iterator();
        int reports = 0;
        while (reports < MOST_REPORTS && next.hasNext()) {
            reports += reportNews(next.next());
            next.remove();
        }
    }

    private int reportNews(PaneKey key) {
        @Nullable ByFunction<Pane> window = panes.find(key);
        int reports = 0;
        if (window != null) {
            for (var each : window.values().entrySet()) {
                if (each.getValue().takeNews()) {
                    report(key, each.getKey(), each.getValue().figures(), false);
                    reports++;
                }
            }
        }
        return reports;
    }

    /** Closes the windows that ended at or before a time: nothing is added to them any more, and they are told in turn. */
    private void close(long end) {
        long minuteEnd = Math.floorDiv(end, PaneKey.MINUTE) * PaneKey.MINUTE;
        if (minuteEnd > endedUpTo) {
            ended.addAll(panes.keys(endedUpTo + 1, minuteEnd + 1));
            endedUpTo = minuteEnd;
            upTo.put(ENDED, minuteEnd);
        }
        closeEnded(MOST_CLOSINGS);
    }

    private void closeEnded(int most) {
        for (int i = 0; i < most && !ended.isEmpty(); i++) {
            close(ended.remove());
        }
        if (ended.isEmpty() && toldUpTo < endedUpTo) {
            toldUpTo = endedUpTo;
            upTo.put(TOLD, endedUpTo);
        }
    }

    private void close(PaneKey key) {
        @Nullable ByFunction<Pane> window = panes.find(key);
        if (window != null) {
            ByFunction<Figures> told = new ByFunction<>();
            window.forEach((function, pane) -> {
                Figures figures = pane.figures();
                told.put(function, figures);
                report(key, function, figures, true);
            });
            closed.keep(key, told);
            panes.remove(key);
            changed.remove(key);
        }
    }

    private void report(PaneKey key, String function, Figures figures, boolean complete) {
        FunctionMetrics metrics = records.of(key, function, figures, complete);
        // east of Greenwich the first day of 1970 begins before it, and no record may
        long time = Math.max(0, key.start());
        context.forward(new Record<>(MetricsRecords.keyOf(metrics), metrics, time));
        counters.window(complete);
    }
}
