package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Part;
import io.vigie.configuration.FunctionConfig;
import java.util.List;

/** A mention counts in the window of its brand and in that of each function that it concerns. */
final class WindowGrowth implements Growth<ByFunction<Pane>, Pane> {

    @Override
    public ByFunction<Pane> empty() {
        return new ByFunction<>();
    }

    @Override
    public Pane of(Part part) {
        return part.sum().pane();
    }

    @Override
    public Pane sum() {
        return Pane.ofMany();
    }

    @Override
    public void add(Pane some, Pane sum) {
        sum.add(some);
    }

    @Override
    public void add(List<String> functions, Pane some, ByFunction<Pane> window) {
        window.get(FunctionConfig.ALL, Pane::new).add(some);
        functions.forEach(function -> window.get(function, Pane::new).add(some));
    }
}
