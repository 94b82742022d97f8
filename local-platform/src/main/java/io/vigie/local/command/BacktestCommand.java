package io.vigie.local.command;

import io.vigie.analytics.backtest.Backtest;
import io.vigie.analytics.backtest.BacktestSummary;
import io.vigie.analytics.backtest.RowWriter;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.configuration.Sensitivity;
import io.vigie.kit.file.MaybeGzip;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.local.backtest.BacktestReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code vigie backtest}. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Runs the spike detector over a history of counts or of mentions.",
        footer = {
            "",
            "In:  CSV with the columns timestamp,value, or mentions as JSON lines with published_at; may be gzip",
            "Out: timestamp,value,expected,anomaly_score,alarm; alarm is 1 on a row at which an alert would be opened.",
            "Only what is louder than usual is told: drops, silences, shifts of opinion are not tested."
        })
final class BacktestCommand implements Callable<Integer> {

    private static final int MOST_BRANDS = 20;
    private static final int LONGEST_HEADER = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Parameters(paramLabel = "FILE", description = "Counts in time order, one row an interval; or mentions.")
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
            names = "--brand",
            paramLabel = "NAME",
            description = "Of mentions only those whose field \"brand\" is this.")
    private @Nullable String brand;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Writes a page with a plot of counts, expectation and alerts.")
    private @Nullable Path report;

    @Option(
            names = "--time-zone",
            defaultValue = "UTC",
            description = "Zone of timestamps without one, and of days and weeks (default: ${DEFAULT-VALUE})."
                    + " Of the hour that comes twice in autumn, mentions count for the first; rows are told apart.")
    private ZoneId zone = ZoneOffset.UTC;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BacktestReport page = new BacktestReport();
        BacktestSummary summary;
        try (BufferedReader reader = open()) {
            summary = run(
                    reader,
                    report == null ? RowWriter.csv(out) : RowWriter.csv(out).and(page));
        } finally {
            out.flush();
        }
        if (summary.rows() == 0) {
            throw new IOException(file + ": has no row");
        }
        String outcome = outcome(summary);
        err.println(outcome);
        if (report != null) {
            page.save(report, "Backtest of " + file.getFileName(), outcome);
            err.println("report written to " + report);
        }
        return 0;
    }

    private String outcome(BacktestSummary summary) {
        return Plural.counted(summary.alarms(), "alert") + " in " + Plural.counted(summary.rows(), "row")
                + " (interval " + IntervalCheck.inWords(interval) + ", sensitivity "
                + sensitivity.name().toLowerCase(Locale.ROOT) + ", time zone " + zone + ")";
    }

    private BufferedReader open() throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(MaybeGzip.decompressed(Files.newInputStream(file)), StandardCharsets.UTF_8));
        if (!beginning(reader, 1).equals(BYTE_ORDER_MARK)) {
            return reader;
        }
        reader.skip(1);
        return reader;
    }

    private BacktestSummary run(BufferedReader reader, RowWriter rows) throws IOException {
        Backtest backtest = new Backtest(detector());
        if (beginning(reader, 1).equals("{")) {
            BacktestSummary summary = backtest.runMentions(reader, brand, rows);
            requireBrand(summary.brands());
            return summary;
        }
        requireCommas(beginning(reader, LONGEST_HEADER));
        return backtest.run(reader, new IntervalCheck(interval).and(rows));
    }

    /** What comes first, which stays to be read. */
    private static String beginning(BufferedReader reader, int length) throws IOException {
        char[] characters = new char[length];
        reader.mark(length);
        int read = reader.read(characters);
        reader.reset();
        return new String(characters, 0, Math.max(0, read));
    }

    private void requireCommas(String beginning) {
        String header = beginning.lines().findFirst().orElse("");
        if (header.contains(";") && !header.contains(",")) {
            throw new IllegalArgumentException(file + ": columns are separated by ';', must be by ','");
        }
    }

    private void requireBrand(Map<String, Long> mentions) {
        if (brand == null || mentions.containsKey(brand)) {
            return;
        }
        long read = mentions.values().stream().mapToLong(Long::longValue).sum();
        String declared = mentions.keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .limit(MOST_BRANDS)
                .map(SafeText::escaped)
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("none of the " + Plural.counted(read, "mention") + " read has the brand '"
                + brand + "': the field \"brand\" of the file counts, not the text; "
                + (declared.isEmpty() ? "no mention has one" : "there are: " + declared));
    }

    private DetectorConfig detector() {
        return DetectorConfig.defaults(zone)
                .withBucket(interval)
                .withFalseAlarmsPerKeyAndMonth(sensitivity.falseAlarmsPerKeyAndMonth());
    }

    static final class SensitivityConverter implements ITypeConverter<Sensitivity> {
        @Override
        public Sensitivity convert(String text) {
            try {
                return Sensitivity.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return YamlMapping.durationOf(text);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw new TypeConversionException("must be a duration such as 1m, 5m or 1h, is '" + text + "'");
            }
        }
    }
}
