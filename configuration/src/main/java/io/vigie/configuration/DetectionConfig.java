package io.vigie.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How readily spikes are called.
 *
 * @param falseAlarmsPerKeyAndMonth asked rate of false alarms of one brand x function in 30 days, in (0, 100]
 * @param warmUp how long a key is watched before its first statistical alarm
 * @param minimumCount fewest mentions that can be a spike
 * @param influentialReach reach from which one mention may be told by itself
 * @param threshold what is a spike whatever is usual, if anything
 */
public record DetectionConfig(
        double falseAlarmsPerKeyAndMonth,
        Duration warmUp,
        int minimumCount,
        long influentialReach,
        @Nullable ThresholdConfig threshold) {

    /** What applies when {@code detection.yaml} says nothing. */
    public static final DetectionConfig DEFAULT =
            new DetectionConfig(Sensitivity.MEDIUM.falseAlarmsPerKeyAndMonth(), Duration.ofDays(3), 5, 100_000, null);

    /** With more of them nobody would believe an alarm; the detector takes none that are asked to be so frequent. */
    private static final double MOST_FALSE_ALARMS = 100;

    public DetectionConfig {
        if (!isRate(falseAlarmsPerKeyAndMonth)) {
            throw new IllegalArgumentException(
                    "false_alarms_per_key_and_month: must be above 0 and at most 100, is " + falseAlarmsPerKeyAndMonth);
        }
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warm_up: must not be negative");
        }
        if (minimumCount < 1) {
            throw new IllegalArgumentException("minimum_count: must be at least 1");
        }
        if (influentialReach < 1) {
            throw new IllegalArgumentException("influential_reach: must be at least 1");
        }
    }

    /** Whether so many false alarms of a key and month may be asked for. */
    public static boolean isRate(double falseAlarmsPerKeyAndMonth) {
        return falseAlarmsPerKeyAndMonth > 0 && falseAlarmsPerKeyAndMonth <= MOST_FALSE_ALARMS;
    }
}
