package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.detect.FixedThreshold;
import io.vigie.configuration.DetectionConfig;
import io.vigie.configuration.Sensitivity;
import io.vigie.configuration.ThresholdConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {

    @Test
    void theStandardIsMediumWithoutAThreshold() {
        var detector = Detection.of(Companies.company());
        assertThat(detector.falseAlarmsPerKeyAndMonth()).isEqualTo(Sensitivity.MEDIUM.falseAlarmsPerKeyAndMonth());
        assertThat(detector.fixedThreshold()).isNull();
        assertThat(detector.zone()).isEqualTo(Companies.PARIS);
    }

    @Test
    void whatACompanySetsIsWhatTheDetectorHas() {
        var threshold = new ThresholdConfig(50, Duration.ofMinutes(15));
        var detector =
                Detection.of(Companies.company(new DetectionConfig(0.5, Duration.ofDays(2), 7, 100_000, threshold)));
        assertThat(detector.falseAlarmsPerKeyAndMonth()).isEqualTo(0.5);
        assertThat(detector.warmUp()).isEqualTo(Duration.ofDays(2));
        assertThat(detector.minimumCount()).isEqualTo(7);
        assertThat(detector.fixedThreshold()).isEqualTo(new FixedThreshold(50, 3));
    }

    /** What a configuration accepts must not stop the service when it starts. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 0.001, 99.9, 100, 100.1, 1_000, Double.MAX_VALUE})
    void theDetectorTakesEveryRateThatAConfigurationMayAskFor(double rate) {
        assertThat(DetectionConfig.isRate(rate)).isEqualTo(rate <= 100);
        if (DetectionConfig.isRate(rate)) {
            var asked = new DetectionConfig(rate, Duration.ofDays(2), 7, 100_000, null);
            assertThat(Detection.of(Companies.company(asked)).falseAlarmsPerKeyAndMonth())
                    .isEqualTo(rate);
        }
    }
}
