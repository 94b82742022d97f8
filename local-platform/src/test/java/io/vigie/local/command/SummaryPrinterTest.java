package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.local.summary.Summary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryPrinterTest {

    @Test
    void noAlertsAreSaidInAWord() {
        assertThat(SummaryPrinter.outcome(quiet(0))).isEqualTo("0 spikes, no alerts");
        assertThat(SummaryPrinter.outcome(quiet(1))).isEqualTo("1 spike, no alerts");
    }

    private static Summary quiet(long spikes) {
        return new Summary(5, 5, 0, 0, Map.of(), spikes, List.of(), Map.of(), Map.of());
    }
}
