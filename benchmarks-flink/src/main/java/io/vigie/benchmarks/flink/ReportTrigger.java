package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.Signal;
import java.time.Duration;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * When windows are told: one that changed after some wall-clock time, brands in turn, and each when its grace is over, which is
 * when Flink drops it.
 */
final class ReportTrigger extends Trigger<Signal.Delta, TimeWindow> {

    /** With 1,111 brands about as many reports a second as Vigie sends at most: 300 for each of six partitions. */
    private static final long EVERY = Duration.ofSeconds(20).toMillis();

    private final long graceMillis;

    ReportTrigger(Duration grace) {
        this.graceMillis = grace.toMillis();
    }

    @Override
    public TriggerResult onElement(Signal.Delta delta, long timestamp, TimeWindow window, TriggerContext context) {
        long turn = Math.floorMod(delta.brand().hashCode(), EVERY);
        long rounds = Math.floorDiv(context.getCurrentProcessingTime() - turn, EVERY) + 1;
        context.registerProcessingTimeTimer(rounds * EVERY + turn);
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
        return TriggerResult.FIRE;
    }

    /** Flink wakes itself when a window is to be dropped, and asks here before it does. */
    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
        return time == window.maxTimestamp() + graceMillis ? TriggerResult.FIRE : TriggerResult.CONTINUE;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) {
        // a timer that finds no window does nothing
    }
}
