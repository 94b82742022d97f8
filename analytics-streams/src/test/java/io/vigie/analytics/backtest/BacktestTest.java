package io.vigie.analytics.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.analytics.detect.DetectorConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 21, 42, 53);
    private static final int BURST_AT = 1500;

    private final Backtest backtest = new Backtest(DetectorConfig.defaults(ZoneOffset.UTC));

    @Test
    void aBurstIsOneAlarmOnItsFirstRow() throws IOException {
        List<String> rows = run(series(1800));
        assertThat(rows).hasSize(1801).first().isEqualTo("timestamp,value,expected,anomaly_score,alarm");
        assertThat(rows.stream().filter(row -> row.endsWith(",1")))
                .singleElement()
                .isEqualTo(rows.get(1 + BURST_AT));
    }

    @Test
    void anAlarmIsAScoreOfOneHalf() throws IOException {
        for (String row : run(series(1800)).subList(1, 1801)) {
            String[] cells = row.split(",", -1);
            double score = Double.parseDouble(cells[3]);
            assertThat(score).isBetween(0.0, 1.0);
            assertThat(cells[4]).isEqualTo(score >= 0.5 ? "1" : "0");
        }
    }

    /** At 3 o'clock it is 2 o'clock again. */
    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void theHourThatComesTwiceIsReadTwice(int minutes) throws IOException {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Instant start = Instant.parse("2024-10-26T22:00:00Z");
        StringBuilder csv = new StringBuilder("timestamp,value\n");
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 6 * 60 / minutes; i++) {
            times.add(start.plusSeconds(60L * minutes * i));
            csv.append(times.get(i).atZone(paris).toLocalDateTime()).append(":00,1\n");
        }
        List<Instant> read = new ArrayList<>();
        new Backtest(DetectorConfig.defaults(paris)).run(new StringReader(csv.toString()), row -> read.add(row.at()));
        assertThat(read).isEqualTo(times);
    }

    @Test
    void doesNotLookAhead() throws IOException {
        List<String> whole = run(series(1800));
        assertThat(run(series(1505))).isEqualTo(whole.subList(0, 1506));
    }

    @Test
    void severalRowsOfOneBucketAddUp() throws IOException {
        StringBuilder csv = new StringBuilder(series(BURST_AT));
        LocalDateTime bucket = START.plusMinutes(5L * BURST_AT).withSecond(0);
        for (int second = 0; second < 40; second++) {
            csv.append(STAMP.format(bucket.plusSeconds(second))).append(",1\n");
        }
        List<String> rows = run(csv.toString());
        assertThat(rows.subList(BURST_AT + 1, rows.size()).stream().filter(row -> row.endsWith(",1")))
                .hasSize(1);
    }

    @Test
    void hourlyRowsNeedAnHourlyBucket() throws IOException {
        Backtest hourly = new Backtest(DetectorConfig.defaults(ZoneOffset.UTC).withBucket(Duration.ofHours(1)));
        StringBuilder csv = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < 300; i++) {
            csv.append(STAMP.format(START.plusHours(i))).append(i == 250 ? ",90\n" : ",10\n");
        }
        StringBuilder out = new StringBuilder();
        assertThat(hourly.run(new StringReader(csv.toString()), RowWriter.csv(out))
                        .alarms())
                .isEqualTo(1);
        assertThat(out.toString().lines().skip(251).findFirst().orElseThrow()).endsWith(",1");
    }

    @Test
    void isoTimestampsAndExtraColumnsAreRead() throws IOException {
        String csv = "value,timestamp,note\n3,2026-03-02T21:42:53Z,x\n4,2026-03-02T22:47:53+01:00,\"a,b\"\n";
        assertThat(run(csv)).hasSize(3).element(2).asString().startsWith("2026-03-02T22:47:53+01:00,4,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "yesterday,3|line 3: timestamp is not a date and time: 'yesterday'",
                "2026-03-02 21:47:53,many|line 3: value is not a number: 'many'",
                "2026-03-02 21:47:53,-1|line 3: value is not a count: '-1'",
                "2026-03-02 21:47:53,1.5|line 3: value is not a count: '1.5'",
                "2026-03-02 21:47:53,NaN|line 3: value is not a count: 'NaN'",
                "2026-03-02 21:47:53|line 3: expected the columns timestamp and value",
                "2026-03-01 00:00:00,3|line 3: timestamp goes back in time: '2026-03-01 00:00:00'",
                "2026-03-02 21:47:53,\"3|line 3: not a CSV record",
            })
    void aBadLineIsNamed(String line, String message) {
        String csv = "timestamp,value\n2026-03-02 21:42:53,3\n" + line + "\n";
        assertThatThrownBy(() -> run(csv)).isInstanceOf(BacktestException.class).hasMessageStartingWith(message);
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> run("time,value\n1,2\n"))
                .isInstanceOf(BacktestException.class)
                .hasMessage("line 1: column 'timestamp' is missing, found [time, value]");
    }

    @Test
    void mentionsAreCountedByIntervalWhateverTheirOrder() throws IOException {
        assertThat(mentions(null, """
                {"published_at": "2026-03-02T10:04:59Z", "brand": "a", "text": "x"}

                {"published_at": "2026-03-02T10:07:00Z", "brand": "b"}
                {"published_at": "2026-03-02T11:00:01+01:00", "brand": "a"}
                """)).containsExactly("2026-03-02T10:00:00Z 2", "2026-03-02T10:05:00Z 1");
        assertThat(mentions("b", """
                {"published_at": "2026-03-02T10:04:59Z", "brand": "a"}
                {"published_at": "2026-03-02T10:07:00Z", "brand": "b"}
                {"published_at": "2026-03-02T10:08:00Z"}
                """)).containsExactly("2026-03-02T10:05:00Z 1");
    }

    @Test
    void aMentionThatIsDeliveredTwiceCountsOnce() throws IOException {
        assertThat(mentions(null, """
                {"published_at": "2026-03-02T10:04:59Z", "source": "a", "id": "1"}
                {"published_at": "2026-03-02T10:04:59Z", "source": "b", "id": "1"}
                {"published_at": "2026-03-02T10:04:59Z", "source": "a", "id": "1"}
                {"published_at": "2026-03-02T10:04:59Z", "source": "a", "id": 2}
                {"published_at": "2026-03-02T10:04:59Z", "source": "a", "id": 2}
                {"published_at": "2026-03-02T10:04:59Z", "source": "a"}
                {"published_at": "2026-03-02T10:04:59Z", "source": "a"}
                """)).containsExactly("2026-03-02T10:00:00Z 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"text\": \"x\"}|line 2: published_at is missing or not a text",
                "{\"published_at\": 5}|line 2: published_at is missing or not a text",
                "{\"published_at\": \"soon\"}|line 2: published_at is not a date and time",
                "[1]|line 2: a JSON object was expected",
                "{\"published_at\"|line 2: not JSON: ",
            })
    void aBadMentionIsNamed(String line, String message) {
        String first = "{\"published_at\": \"2026-03-02T10:04:59Z\"}\n";
        assertThatThrownBy(() -> mentions(null, first + line))
                .isInstanceOf(BacktestException.class)
                .hasMessageStartingWith(message);
    }

    private List<String> mentions(@Nullable String brand, String lines) throws IOException {
        List<String> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new StringReader(lines));
        backtest.runMentions(reader, brand, row -> rows.add(row.timestamp() + " " + row.value()));
        return rows;
    }

    private List<String> run(String csv) throws IOException {
        StringBuilder out = new StringBuilder();
        backtest.run(new StringReader(csv), RowWriter.csv(out));
        return out.toString().lines().toList();
    }

    /** About two mentions per 5 minutes, forty in each of the rows from 1500 to 1505. */
    private static String series(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < rows; i++) {
            int value = random.nextInt(3) + random.nextInt(3);
            int burst = i >= BURST_AT && i < BURST_AT + 6 ? 40 : 0;
            csv.append(STAMP.format(START.plusMinutes(5L * i)))
                    .append(',')
                    .append(value + burst)
                    .append('\n');
        }
        return csv.toString();
    }
}
