package io.vigie.benchmarks.understanding;

import io.vigie.benchmarks.CpuTime;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of the process per call without its compilers, in microseconds: unlike calls per second, it bears a machine that
 * others use too.
 */
public final class CpuProfiler implements InternalProfiler {

    static final String NAME = "cpu";

    private long before;

    @Override
    public String getDescription() {
        return "CPU time per call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = CpuTime.nanos();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double micros = (CpuTime.nanos() - before) / 1_000.0;
        double each = micros / Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(NAME, each, "us/op", AggregationPolicy.AVG));
    }
}
