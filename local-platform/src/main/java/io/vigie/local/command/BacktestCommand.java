package io.vigie.local.command;

import io.vigie.analytics.backtest.Backtest;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.configuration.Sensitivity;
import io.vigie.kit.yaml.YamlMapping;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie backtest}. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Runs the spike detector over a history of counts.",
        footer = {
            "",
            "In:  CSV with the columns timestamp,value",
            "Out: timestamp,value,expected,anomaly_score,alarm; alarm is 1 on a row at which an alert would be opened."
        })
final class BacktestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv", description = "Counts in time order, one row an interval.")
    private Path file = Path.of("");

    @Option(
            names = "--interval",
            defaultValue = "5m",
            description = "Length of a row's interval, such as 1m, 5m, 1h (default: ${DEFAULT-VALUE}).",
            converter = DurationConverter.class)
    private Duration interval = Duration.ofMinutes(5);

    @Option(
            names = "--sensitivity",
            defaultValue = "medium",
            description = "low, medium or high: 0.1, 1 or 5 false alarms a month (default: ${DEFAULT-VALUE}).",
            converter = SensitivityConverter.class)
    private Sensitivity sensitivity = Sensitivity.MEDIUM;

    @Option(
            names = "--time-zone",
            defaultValue = "UTC",
            description = "Zone of timestamps without one, and of days and weeks (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneOffset.UTC;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            new Backtest(detector()).run(reader, out);
        } finally {
            out.flush();
        }
        return 0;
    }

    private DetectorConfig detector() {
        return DetectorConfig.defaults(zone)
                .withBucket(interval)
                .withFalseAlarmsPerKeyAndMonth(sensitivity.falseAlarmsPerKeyAndMonth());
    }

    static final class SensitivityConverter implements picocli.CommandLine.ITypeConverter<Sensitivity> {
        @Override
        public Sensitivity convert(String text) {
            return Sensitivity.of(text);
        }
    }

    static final class DurationConverter implements picocli.CommandLine.ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return YamlMapping.durationOf(text);
        }
    }
}
