package io.vigie.configuration;

import java.time.Duration;

/**
 * How readily spikes are called.
 *
 * @param falseAlarmsPerKeyAndMonth asked rate of false alarms of one brand x function in 30 days
 * @param warmUp how long a key is watched before its first statistical alarm
 * @param minimumCount fewest mentions that can be a spike
 */
public record DetectionConfig(double falseAlarmsPerKeyAndMonth, Duration warmUp, int minimumCount) {

    /** What applies when {@code detection.yaml} says nothing. */
    public static final DetectionConfig DEFAULT =
            new DetectionConfig(Sensitivity.MEDIUM.falseAlarmsPerKeyAndMonth(), Duration.ofDays(3), 5);

    public DetectionConfig {
        if (!(falseAlarmsPerKeyAndMonth > 0)) {
            throw new IllegalArgumentException("false_alarms_per_key_and_month: must be above 0");
        }
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warm_up: must not be negative");
        }
        if (minimumCount < 1) {
            throw new IllegalArgumentException("minimum_count: must be at least 1");
        }
    }
}
