package io.vigie.benchmarks.flink;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.configuration.FunctionConfig;
import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds deltas to a window of their brand. */
final class WindowSum implements AggregateFunction<Signal.Delta, ByFunction<Pane>, ByFunction<Pane>> {

    @Override
    public ByFunction<Pane> createAccumulator() {
        return new ByFunction<>();
    }

    @Override
    public ByFunction<Pane> add(Signal.Delta delta, ByFunction<Pane> window) {
        for (Part part : delta.parts()) {
            Pane more = part.sum().pane();
            window.get(FunctionConfig.ALL, Pane::new).add(more);
            part.place()
                    .functions()
                    .forEach(function -> window.get(function, Pane::new).add(more));
        }
        return window;
    }

    @Override
    public ByFunction<Pane> getResult(ByFunction<Pane> window) {
        return window;
    }

    @Override
    public ByFunction<Pane> merge(ByFunction<Pane> window, ByFunction<Pane> other) {
        other.forEach((function, pane) -> window.get(function, Pane::new).add(pane));
        return window;
    }
}
