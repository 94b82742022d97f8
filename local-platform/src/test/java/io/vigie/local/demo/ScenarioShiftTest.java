package io.vigie.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScenarioShiftTest {

    @Test
    void itEndsWithinAWeekOfTheAskedTimeAtTheSameHours() {
        Scenario shipped = ScenarioReader.shipped();
        Instant now = Instant.parse("2026-11-23T15:00:00Z");

        Scenario shifted = shipped.endingBefore(now);

        assertThat(shifted.start().plusDays(shifted.days()).toInstant()).isBetween(now.minus(Duration.ofDays(7)), now);
        assertThat(shifted.start().getDayOfWeek()).isEqualTo(shipped.start().getDayOfWeek());
        assertThat(shifted.events().get(0).at().toLocalTime())
                .isEqualTo(shipped.events().get(0).at().toLocalTime());
    }
}
