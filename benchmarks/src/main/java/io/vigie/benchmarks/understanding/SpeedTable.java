package io.vigie.benchmarks.understanding;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * As Markdown: calls per second of one thread (with the half width of the 99.9 % confidence interval), CPU time and bytes allocated per
 * call, and how many times the CPU time the reference of the same run takes.
 */
final class SpeedTable {

    /** A benchmark with this parameter is compared with the run in which it has the value {@link #REFERENCE}. */
    static final String ENGINE = "engine";

    static final String REFERENCE = "monitor";
    /** Of a benchmark that reads a folder: where that lies is no part of the result. */
    private static final String FOLDER = "data";

    private static final String FORMAT = "| %s | %s | %s | %s | %s | %s | %s |%n";

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> references = new HashMap<>();

    /** @param peers the benchmark and its parameters without the engine */
    private record Row(String name, String parameters, String peers, Figures figures) {}

    private record Figures(double perSecond, double errorPercent, double cpu, double bytes) {
        static Figures of(RunResult result) {
            double score = result.getPrimaryResult().getScore();
            return new Figures(
                    rate(result.getParams(), score),
                    100 * result.getPrimaryResult().getScoreError() / score,
                    secondary(result, CpuProfiler.NAME),
                    secondary(result, "gc.alloc.rate.norm"));
        }
    }

    /** The score of a benchmark is calls by time, or time by call. */
    private static double rate(BenchmarkParams benchmark, double score) {
        double second = 1e9 / benchmark.getTimeUnit().toNanos(1);
        return benchmark.getMode() == Mode.Throughput ? second * score : second / score;
    }

    static SpeedTable of(Collection<RunResult> results) {
        SpeedTable table = new SpeedTable();
        results.forEach(table::add);
        return table;
    }

    private void add(RunResult result) {
        BenchmarkParams benchmark = result.getParams();
        Map<String, String> parameters = new TreeMap<>();
        benchmark.getParamsKeys().forEach(key -> parameters.put(key, benchmark.getParam(key)));
        String engine = parameters.remove(ENGINE);
        parameters.remove(FOLDER);
        String name = benchmark.getBenchmark().replaceFirst(".*\\.(?=\\w+\\.\\w+$)", "");
        String peers = name + parameters;
        Figures figures = Figures.of(result);
        if (REFERENCE.equals(engine)) {
            references.put(peers, figures.cpu());
        }
        String shown = (engine == null ? "" : engine + " ") + String.join(" ", parameters.values());
        rows.add(new Row(name, shown, peers, figures));
    }

    private static double secondary(RunResult result, String name) {
        for (String key : result.getSecondaryResults().keySet()) {
            if (key.endsWith(name)) {
                return result.getSecondaryResults().get(key).getScore();
            }
        }
        return Double.NaN;
    }

    void print(PrintStream out) {
        out.printf(FORMAT, "benchmark", "parameters", "mentions/s", "+- %", "CPU us", "bytes", "ratio");
        out.println("|---|---|---|---|---|---|---|");
        for (Row row : rows) {
            Figures figures = row.figures();
            Double reference = references.get(row.peers());
            out.printf(
                    FORMAT,
                    row.name(),
                    row.parameters(),
                    number("%,.0f", figures.perSecond()),
                    number("%.0f", figures.errorPercent()),
                    number("%,.2f", figures.cpu()),
                    number("%,.0f", figures.bytes()),
                    reference == null ? "" : number("%.1f", reference / figures.cpu()));
        }
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
