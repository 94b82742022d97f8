package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Two mentions each five minutes for five days, then a hundred. */
    private Path history(String name) throws IOException {
        Instant start = Instant.parse("2026-03-02T00:00:00Z");
        StringBuilder lines = new StringBuilder();
        for (int bucket = 0; bucket <= 5 * 288; bucket++) {
            String line = "{\"published_at\":\"%s\",\"text\":\"</script><script>alert(1)</script>\"}\n"
                    .formatted(start.plusSeconds(300L * bucket));
            lines.append(line.repeat(bucket == 5 * 288 ? 100 : 2));
        }
        return Files.writeString(directory.resolve(name), lines);
    }

    @Test
    void mentionsBecomeRowsAndAPageThatLoadsNothing() throws IOException {
        Path report = directory.resolve("report.html");
        assertThat(run(history("<img src=x onerror=alert(1)>.ndjson").toString(), "--report", report.toString()))
                .isZero();
        assertThat(out.toString().lines().filter(row -> row.endsWith(",1")))
                .singleElement()
                .asString()
                .startsWith("2026-03-07T00:00:00Z,100,");
        String outcome =
                "1 alert in 1441 rows (interval 5m, sensitivity medium, warm-up 72h, minimum count 5, time zone UTC)";
        assertThat(err.toString()).contains(outcome, "report written to " + report);
        String page = Files.readString(report);
        assertThat(page)
                .contains("<td>2026-03-07T00:00:00Z</td><td>100</td>", "&lt;img src=x onerror=alert(1)&gt;.ndjson")
                .contains("default-src 'none'", "uPlot", outcome, "shifts of opinion are not tested")
                .doesNotContain("<img", "<script>alert", "src=\"", "@DATA@", "@TITLE@", "@TABLE@", "@OUTCOME@");
    }

    @Test
    void lessSensitiveIsFewerAlarmsAndAWrongWordIsRefused() throws IOException {
        assertThat(run(history("h").toString(), "--sensitivity", "low", "--interval", "1h"))
                .isZero();
        assertThat(out.toString()).contains("2026-03-02T01:00:00Z,24,");
        assertThat(run(history("h").toString(), "--sensitivity", "extreme")).isEqualTo(VigieMain.MISUSED);
        assertThat(err.toString())
                .contains("'--sensitivity'", "must be low, medium or high, is 'extreme'")
                .doesNotContain("Exception");
    }

    @Test
    void whatAConfigurationSaysCountsAsForAlerts() throws IOException {
        String shipped = "../config";
        assertThat(run(history("h").toString(), "--config", shipped)).isZero();
        assertThat(err.toString())
                .contains("sensitivity medium, warm-up 120h, minimum count 8, time zone Europe/Paris");
        assertThat(run(history("h").toString(), "--config", shipped, "--sensitivity", "low", "--time-zone", "UTC"))
                .isZero();
        assertThat(err.toString()).contains("sensitivity low, warm-up 120h, minimum count 8, time zone UTC");
    }

    @Test
    void aBrandThatNoMentionHasIsToldWithThoseThereAre() throws IOException {
        Path none = history("none");
        assertThat(run(none.toString(), "--brand", "valmer")).isEqualTo(VigieMain.FAILED);
        assertThat(err.toString())
                .contains("none of the 2980 mentions read has the brand 'valmer'", "no mention has one");

        Path others = Files.writeString(directory.resolve("others"), """
                {"published_at":"2026-03-02T00:00:00Z","text":"x","brand":"b\\u001b[2J"}
                {"published_at":"2026-03-02T00:00:00Z","text":"x","brand":"a"}
                """);
        assertThat(run(others.toString(), "--brand", "valmer")).isEqualTo(VigieMain.FAILED);
        assertThat(err.toString()).contains("there are: a, b\\u{1b}[2J");
        assertThat(run(others.toString(), "--brand", "a")).isZero();
    }

    @Test
    void whatSpreadsheetsWriteIsReadOrNamed() throws IOException {
        Path marked = Files.writeString(directory.resolve("m"), "\uFEFFtimestamp,value\n2026-03-02T00:00:00Z,1\n");
        assertThat(run(marked.toString())).isZero();
        assertThat(out.toString()).contains("2026-03-02T00:00:00Z,1,");

        Path semicolons = Files.writeString(directory.resolve("s"), "timestamp;value\n2026-03-02T00:00:00Z;1\n");
        assertThat(run(semicolons.toString())).isEqualTo(VigieMain.FAILED);
        assertThat(err.toString()).contains("columns are separated by ';', must be by ','");
        assertThat(run(Files.writeString(directory.resolve("e"), "timestamp,value\n")
                        .toString()))
                .isEqualTo(VigieMain.FAILED);
        assertThat(err.toString()).contains("e: has no row");
    }

    @Test
    void rowsCloserTogetherThanTheIntervalAreRefused() throws IOException {
        Path counts = Files.writeString(directory.resolve("counts.csv"), """
                timestamp,value
                2026-03-02T00:00:00Z,1
                2026-03-02T00:04:58Z,2
                2026-03-02T00:10:00Z,1
                2026-03-02T00:25:00Z,1
                """);
        assertThat(run(counts.toString())).isZero();
        assertThat(run(counts.toString(), "--interval", "1h")).isEqualTo(VigieMain.FAILED);
        assertThat(err.toString()).contains("closer together than --interval 1h");
        assertThat(run(counts.toString(), "--interval", "often")).isEqualTo(VigieMain.MISUSED);
        assertThat(err.toString()).contains("'--interval'", "must be a duration such as 1m, 5m or 1h, is 'often'");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "backtest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return VigieMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
