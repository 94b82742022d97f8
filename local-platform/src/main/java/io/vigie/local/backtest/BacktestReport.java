package io.vigie.local.backtest;

import io.vigie.analytics.backtest.BacktestRow;
import io.vigie.analytics.backtest.RowWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * A backtest as one page: counts, expectation and alarms over time. Self-contained, so it can be sent to somebody; of the
 * input only numbers and the escaped title get into it, and the page may load nothing.
 */
public final class BacktestReport implements RowWriter {

    private static final String UPLOT = "/META-INF/resources/webjars/uplot/%s/dist/";

    private final StringBuilder times = new StringBuilder();
    private final StringBuilder counts = new StringBuilder();
    private final StringBuilder expected = new StringBuilder();
    private final StringBuilder alarms = new StringBuilder();
    private final StringBuilder table = new StringBuilder();
    private int rows;

    @Override
    public void write(BacktestRow row) {
        String comma = rows++ == 0 ? "" : ",";
        times.append(comma).append(row.at().getEpochSecond());
        counts.append(comma).append(row.value());
        expected.append(comma).append(decimal(row.expected()));
        alarms.append(comma).append(row.alarm() ? Integer.toString(row.value()) : "null");
        if (row.alarm()) {
            table.append("<tr><td>%s</td><td>%d</td><td>%s</td></tr>\n"
                    .formatted(Instant.ofEpochSecond(row.at().getEpochSecond()), row.value(), decimal(row.expected())));
        }
    }

    /**
     * Writes the page.
     *
     * @param outcome how many alerts, and under which settings
     */
    public void save(Path file, String title, String outcome) throws IOException {
        String uplot = UPLOT.formatted(uplotVersion());
        String page = resource("report.html")
                .replace("@STYLE@", resource(uplot + "uPlot.min.css"))
                .replace("@SCRIPT@", resource(uplot + "uPlot.iife.min.js"))
                .replace("@TABLE@", table)
                .replace("@DATA@", "[[%s],[%s],[%s],[%s]]".formatted(times, counts, expected, alarms))
                .replace("@OUTCOME@", escaped(outcome))
                .replace("@TITLE@", escaped(title));
        Files.writeString(file, page, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String uplotVersion() throws IOException {
        Properties coordinates = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/uplot/pom.properties")) {
            coordinates.load(in);
        }
        return coordinates.getProperty("version");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(BacktestReport.class.getResourceAsStream(name), name);
    }
}
