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
    public Partial sum() {
        return new Partial(Pane.ofMany(), new Traces());
    }

    @Override
    public void add(Part part, Partial sum) {
        sum.addForDetection(part.sum());
        sum.traces().add(part.place().functions(), part.sum().pane().tally().volume());
    }

    @Override
    public void add(List<String> functions, Partial sum, ByFunction<Partial> heard) {
        heard.get(FunctionConfig.ALL, Partial::new).addForDetection(sum);
        functions.forEach(function -> heard.get(function, Partial::new).addForDetection(sum));
    }
}
