package io.vigie.local.command;

import io.vigie.analytics.backtest.Backtest;
import io.vigie.analytics.backtest.BacktestSummary;
import io.vigie.analytics.backtest.RowWriter;
import io.vigie.analytics.detect.DetectorConfig;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.Sensitivity;
import io.vigie.configuration.VigieConfig;
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
import java.util.Arrays;
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
            "Only what is louder than usual is told: drops, silences, shifts of opinion are not tested, nor is a",
            "threshold of detection.yaml. Alerts are judged by the settings of detection.yaml: give them by --config."
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
            names = "--config",
            paramLabel = "DIR",
            description = "Configuration directory whose detection.yaml and time zone count"
                    + " (default: none, a warm-up of 3 days and a minimum count of 5).")
    private @Nullable Path configuration;

    @Option(
            names = "--sensitivity",
            description =
                    "low, medium or high: 0.1, 1 or 5 false alarms a month (default: that of --config, or medium).",
            converter = SensitivityConverter.class)
    private @Nullable Sensitivity sensitivity;

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
            description = "Zone of timestamps without one, and of days and weeks (default: that of --config, or UTC)."
                    + " Of the hour that comes twice in autumn, mentions count for the first; rows are told apart.")
    private @Nullable ZoneId zone;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DetectorConfig settings = settings();
        BacktestReport page = new BacktestReport();
        BacktestSummary summary;
        try (BufferedReader reader = open()) {
            summary = run(
                    new Backtest(settings),
                    reader,
                    report == null ? RowWriter.csv(out) : RowWriter.csv(out).and(page));
        } finally {
            out.flush();
        }
        if (summary.rows() == 0) {
            throw new IOException(file + ": has no row");
        }
        String outcome = outcome(summary, settings);
        err.println(outcome);
        if (report != null) {
            page.save(report, "Backtest of " + file.getFileName(), outcome);
            err.println("report written to " + report);
        }
        return 0;
    }

    private static String outcome(BacktestSummary summary, DetectorConfig settings) {
        return Plural.counted(summary.alarms(), "alert") + " in " + Plural.counted(summary.rows(), "row")
                + " (interval " + IntervalCheck.inWords(settings.bucket())
                + ", sensitivity " + sensitivity(settings.falseAlarmsPerKeyAndMonth())
                + ", warm-up " + IntervalCheck.inWords(settings.warmUp())
                + ", minimum count " + settings.minimumCount()
                + ", time zone " + settings.zone() + ")";
    }

    /** In words where it has one. */
    private static String sensitivity(double falseAlarms) {
        return Arrays.stream(Sensitivity.values())
                .filter(each -> each.falseAlarmsPerKeyAndMonth() == falseAlarms)
                .findFirst()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse(falseAlarms + " false alarms a month");
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

    private BacktestSummary run(Backtest backtest, BufferedReader reader, RowWriter rows) throws IOException {
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

    /** Those of alerts under a configuration, but for what is asked for by itself. */
    private DetectorConfig settings() {
        @Nullable VigieConfig company = configuration == null ? null : CheckCommand.checked(configuration);
        ZoneId ofCompany =
                company == null ? ZoneId.of("UTC") : company.company().timeZone();
        DetectionConfig detection = company == null ? DetectionConfig.DEFAULT : company.detection();
        return DetectorConfig.defaults(zone == null ? ofCompany : zone)
                .withBucket(interval)
                .withFalseAlarmsPerKeyAndMonth(
                        sensitivity == null
                                ? detection.falseAlarmsPerKeyAndMonth()
                                : sensitivity.falseAlarmsPerKeyAndMonth())
                .withWarmUp(detection.warmUp())
                .withMinimumCount(detection.minimumCount());
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
