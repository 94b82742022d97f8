package io.vigie.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vigie.analytics.detect.DetectorConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real burst after six days of history; needs the data set, which is not part of the project. */
class AirlineBurstTest {

    @Test
    void jetBlueBurstIsAlertedWithinTwentyMinutes() throws IOException {
        Path mentions = Path.of(System.getenv().getOrDefault("VIGIE_DATA", "../../shared/data"))
                .resolve("airline/mentions.ndjson");
        assumeTrue(Files.exists(mentions), "SKIPPED: no data set at " + mentions.toAbsolutePath());
        List<Instant> alarms = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(mentions)) {
            new Backtest(DetectorConfig.defaults(ZoneOffset.UTC)).runMentions(lines, "Delta", row -> {
                if (row.alarm()) {
                    alarms.add(row.at());
                }
            });
        }
        assertThat(alarms)
                .singleElement()
                .satisfies(at -> assertThat(at)
                        .isBetween(Instant.parse("2015-02-23T18:00:00Z"), Instant.parse("2015-02-23T18:15:00Z")));
    }
}
