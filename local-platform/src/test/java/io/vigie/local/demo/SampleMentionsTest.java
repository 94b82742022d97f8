package io.vigie.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleMentionsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T06:45:00Z");

    @Test
    void historyFillsTheWarmUpAndEndsNow() {
        List<Instant> times = times(SampleMentions.history(NOW));

        assertThat(times).isSorted().hasSizeBetween(3_000, 6_000);
        assertThat(times.get(0)).isBetween(NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofDays(6)));
        assertThat(times.get(times.size() - 1)).isBetween(NOW.minus(Duration.ofHours(1)), NOW);
    }

    @Test
    void theSameDayTellsTheSameHistoryOnlyMoreOfIt() {
        List<String> earlier = SampleMentions.history(NOW);
        List<String> later = SampleMentions.history(NOW.plus(Duration.ofHours(5)));

        assertThat(SampleMentions.history(NOW)).isEqualTo(earlier);
        assertThat(later).hasSizeGreaterThan(earlier.size()).startsWith(earlier.toArray(String[]::new));
    }

    @Test
    void aBurstIsOfTheLastMinutesAndAnotherOneASecondLater() {
        List<String> burst = SampleMentions.burst(NOW);

        assertThat(times(burst))
                .isSorted()
                .hasSizeBetween(50, 60)
                .allSatisfy(at -> assertThat(at).isBetween(NOW.minus(Duration.ofMinutes(3)), NOW));
        assertThat(ids(burst)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids(SampleMentions.history(NOW)));
        assertThat(ids(SampleMentions.burst(NOW.plusSeconds(1)))).doesNotContainAnyElementsOf(ids(burst));
        assertThat(SampleMentions.burst(NOW)).isEqualTo(burst);
    }

    private static List<Instant> times(List<String> lines) {
        return lines.stream()
                .map(line -> Instant.parse(field(line, "published_at")))
                .toList();
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream().map(line -> field(line, "id")).toList();
    }

    private static String field(String line, String name) {
        try {
            JsonNode mention = new ObjectMapper().readTree(line);
            return mention.path(name).asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
