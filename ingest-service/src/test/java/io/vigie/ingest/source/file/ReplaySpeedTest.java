package io.vigie.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplaySpeedTest {

    @Test
    void readsFactorsAndMax() {
        assertThat(ReplaySpeed.parse("60x").wallClock(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(ReplaySpeed.parse("0.5x").wallClock(Duration.ofHours(1))).isEqualTo(Duration.ofHours(2));
        assertThat(ReplaySpeed.parse("max").isMax()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "60", "0x", "-1x", "1e400x", "NaNx"})
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> ReplaySpeed.parse(text)).hasMessageContaining("speed: must");
    }
}
