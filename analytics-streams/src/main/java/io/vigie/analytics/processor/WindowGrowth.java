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
    public Pane sum() {
        return Pane.ofMany();
    }

    @Override
    public void add(Part part, Pane sum) {
        sum.add(part.sum().pane());
    }

    @Override
    public void add(List<String> functions, Pane sum, ByFunction<Pane> window) {
        window.get(FunctionConfig.ALL, Pane::new).add(sum);
        functions.forEach(function -> window.get(function, Pane::new).add(sum));
    }
}
