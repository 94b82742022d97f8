package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.local.summary.Summary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryPrinterTest {

    private static final VigieConfig COMPANY = ConfigurationDirectory.load(Path.of("../config"), Map.of());

    @Test
    void noAlertsAreSaidInAWord() {
        assertThat(SummaryPrinter.outcome(quiet(0))).isEqualTo("0 spikes, no alerts");
        assertThat(SummaryPrinter.outcome(quiet(1))).isEqualTo("1 spike, no alerts");
    }

    @Test
    void whatWasNotReadToItsEndIsSaidWithoutARejectedLine() {
        assertThat(printed(replay(List.of("a.csv:5"), true)))
                .contains("a.csv:5  no line end behind it")
                .doesNotContain("not everything");
        assertThat(printed(replay(List.of(), false))).contains("not everything was read and stored");
    }

    @Test
    void filesThatAreNotInOrderAreToldToBeSorted() {
        Summary late = new Summary(5, 5, 4, 0, Map.of(), 0, List.of(), Map.of(), Map.of());
        assertThat(printed(replay(List.of(), true), late)).contains("4 of 5 lie too far behind", "sort the files");
        assertThat(printed(replay(List.of(), true))).doesNotContain("sort the files");
    }

    private static String printed(ReplayResult replay) {
        return printed(replay, quiet(0));
    }

    private static String printed(ReplayResult replay, Summary summary) {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), false);
        new SummaryPrinter(terminal, COMPANY, Optional.empty()).print(replay, summary);
        return out.toString();
    }

    private static ReplayResult replay(List<String> openEnds, boolean complete) {
        return new ReplayResult(
                5, 5, new TreeMap<>(), List.of(), openEnds, new TreeMap<>(), 0, 0, null, null, complete);
    }

    private static Summary quiet(long spikes) {
        return new Summary(5, 5, 0, 0, Map.of(), spikes, List.of(), Map.of(), Map.of());
    }
}
