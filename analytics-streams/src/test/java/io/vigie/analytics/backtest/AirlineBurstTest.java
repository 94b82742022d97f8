package io.vigie.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vigie.analytics.detect.DetectorConfig;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A real burst after six days of history; needs the data set, which is not part of the project. */
class AirlineBurstTest {

    private static final long BUCKET_MILLIS = 300_000;
    private static final Pattern PUBLISHED = Pattern.compile("\"published_at\": ?\"([^\"]+)\"");

    @Test
    void jetBlueBurstIsAlertedWithinTwentyMinutes() throws IOException {
        Path mentions = Path.of(System.getenv().getOrDefault("VIGIE_DATA", "../../shared/data"))
                .resolve("airline/mentions.ndjson");
        assumeTrue(Files.exists(mentions), "SKIPPED: no data set at " + mentions.toAbsolutePath());
        StringBuilder out = new StringBuilder();
        new Backtest(DetectorConfig.defaults(ZoneOffset.UTC)).run(new StringReader(series(mentions)), out);
        assertThat(out.toString().lines().filter(row -> row.endsWith(",1")).toList())
                .singleElement()
                .satisfies(row -> assertThat(LocalDateTime.parse(row.substring(0, row.indexOf(','))))
                        .isBetween(LocalDateTime.of(2015, 2, 23, 18, 0), LocalDateTime.of(2015, 2, 23, 18, 15)));
    }

    private static String series(Path mentions) throws IOException {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        try (Stream<String> lines = Files.lines(mentions)) {
            lines.filter(line -> line.contains("\"Delta\""))
                    .forEach(line -> counts.merge(bucket(line), 1, Integer::sum));
        }
        StringBuilder csv = new StringBuilder("timestamp,value\n");
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            Instant start = Instant.ofEpochMilli(entry.getKey() * BUCKET_MILLIS);
            csv.append(LocalDateTime.ofInstant(start, ZoneOffset.UTC))
                    .append(',')
                    .append(entry.getValue())
                    .append('\n');
        }
        return csv.toString();
    }

    private static long bucket(String line) {
        Matcher matcher = PUBLISHED.matcher(line);
        assertThat(matcher.find()).isTrue();
        return Instant.parse(matcher.group(1)).toEpochMilli() / BUCKET_MILLIS;
    }
}
