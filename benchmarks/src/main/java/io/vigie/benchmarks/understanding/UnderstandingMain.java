package io.vigie.benchmarks.understanding;

import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this package and prints a table. Arguments: folder of real data, then JMH's own. */
public final class UnderstandingMain {

    private UnderstandingMain() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(Arrays.copyOfRange(args, 1, args.length)))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .jvmArgsAppend(
                        "-Xmx1g", "-XX:-UseDynamicNumberOfCompilerThreads", "-D" + BenchmarkTexts.DATA + "=" + args[0])
                .verbosity(VerboseMode.SILENT)
                .build();
        System.out.println("# texts: " + BenchmarkTexts.of(args[0]).origin());
        Collection<RunResult> results = new Runner(options).run();
        SpeedTable.of(results).print(System.out);
    }
}
