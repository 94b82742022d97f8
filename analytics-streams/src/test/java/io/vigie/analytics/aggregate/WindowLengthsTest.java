package io.vigie.analytics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLengthsTest {

    private final WindowLengths lengths = new WindowLengths(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:00Z, 2026-03-27T23:00:00Z, 24",
        "2026-03-28T23:00:00Z, 2026-03-28T23:00:00Z, 23",
        "2026-03-29T21:59:00Z, 2026-03-28T23:00:00Z, 23",
        "2026-03-29T22:00:00Z, 2026-03-29T22:00:00Z, 24",
        "2026-10-25T22:59:00Z, 2026-10-24T22:00:00Z, 25",
        "2026-10-25T23:00:00Z, 2026-10-25T23:00:00Z, 24",
    })
    void daysRunFromMidnightToMidnight(Instant at, Instant start, int hours) {
        PaneKey day = of(at).get(3);
        assertThat(day.minutes()).isEqualTo(1440);
        assertThat(Instant.ofEpochMilli(day.start())).isEqualTo(start);
        assertThat(Duration.ofMillis(day.end() - day.start())).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T22:59:00Z", "1970-01-01T00:00:00Z", "2026-10-25T01:30:00Z"})
    void eachHoldsTheMinuteAndIsAsLongAsItSays(Instant at) {
        for (PaneKey window : of(at)) {
            assertThat(window.start()).isLessThanOrEqualTo(at.toEpochMilli());
            assertThat(window.end()).isGreaterThan(at.toEpochMilli());
            if (window.minutes() < WindowLengths.DAY) {
                assertThat(window.end() - window.start()).isEqualTo(window.minutes() * PaneKey.MINUTE);
                assertThat(window.start() % (window.minutes() * PaneKey.MINUTE)).isZero();
            }
        }
    }

    private List<PaneKey> of(Instant at) {
        return lengths.of("acme", at.getEpochSecond() / 60);
    }
}
