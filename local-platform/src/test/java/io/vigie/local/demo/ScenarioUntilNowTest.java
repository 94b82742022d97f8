package io.vigie.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioUntilNowTest {

    private static final Pattern PUBLISHED = Pattern.compile("\"published_at\":\"([^\"]+)\",\"followers\"");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T11:20:00Z", "2026-11-28T21:59:00Z", "2027-03-28T01:30:00Z"})
    void everydayTalkGoesOnFromTheEndOfTheScenarioUntilNow(String time) {
        Instant now = Instant.parse(time);

        List<Instant> times = ScenarioGenerator.linesUntil(now).stream()
                .map(PUBLISHED::matcher)
                .filter(Matcher::find)
                .map(matcher -> Instant.parse(matcher.group(1)))
                .toList();

        assertThat(times).isSorted().hasSizeGreaterThan(20_000);
        Instant last = times.get(times.size() - 1);
        assertThat(last).isBetween(now.minus(Duration.ofHours(3)), now);
        assertThat(times.get(times.size() - 20)).isAfter(now.minus(Duration.ofHours(12)));
    }
}
