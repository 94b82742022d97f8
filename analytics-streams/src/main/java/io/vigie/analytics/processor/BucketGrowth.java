package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.ByFunction;
import io.vigie.analytics.aggregate.Pane;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Traces;
import io.vigie.configuration.FunctionConfig;
import java.util.List;

/** A mention counts in the detection bucket of its brand and in that of each function that it concerns. */
final class BucketGrowth implements Growth<ByFunction<Partial>, Partial> {

    @Override
    public ByFunction<Partial> empty() {
        return new ByFunction<>();
    }

    @Override
    public Partial of(Part part) {
        return part.sum();
    }

    @Override
    public Partial sum() {
        return new Partial(Pane.ofMany(), new Traces());
    }

    @Override
    public void add(Partial some, Partial sum) {
        sum.addForDetection(some);
    }

    @Override
    public void add(List<String> functions, Partial some, ByFunction<Partial> heard) {
        add(functions, some, heard.get(FunctionConfig.ALL, Partial::new));
        functions.forEach(function -> add(functions, some, heard.get(function, Partial::new)));
    }

    private static void add(List<String> functions, Partial some, Partial heard) {
        heard.addForDetection(some);
        heard.traces().add(functions, some.pane().tally().volume());
    }
}
