package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.WindowLengths;
import io.vigie.analytics.processor.MetricsRecords;
import io.vigie.schemas.FunctionMetrics;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Tells a window, each of its functions. */
final class WindowReport extends ProcessWindowFunction<ByFunction<Pane>, FunctionMetrics, String, TimeWindow> {

    private static final int HOUR = 60;

    private final long graceMillis;
    private transient MetricsRecords records;

    WindowReport(Duration grace) {
        this.graceMillis = grace.toMillis();
    }

    @Override
    public void open(OpenContext context) {
        records = new MetricsRecords(Clock.systemUTC());
    }

    @Override
    public void process(
            String brand, Context context, Iterable<ByFunction<Pane>> sums, Collector<FunctionMetrics> out) {
        TimeWindow window = context.window();
        boolean complete = context.currentWatermark() >= window.maxTimestamp() + graceMillis;
        PaneKey key = new PaneKey(brand, minutes(window), window.getStart(), window.getEnd());
        sums.forEach(sum ->
                sum.forEach((function, pane) -> out.collect(records.of(key, function, pane.figures(), complete))));
    }

    /** The nominal length. */
    private static int minutes(TimeWindow window) {
        int minutes = (int) ((window.getEnd() - window.getStart()) / PaneKey.MINUTE);
        return minutes > HOUR ? WindowLengths.DAY : minutes;
    }
}
