package io.vigie.configuration;

import java.util.Arrays;
import java.util.Locale;

/** How readily spikes are called, in words. */
public enum Sensitivity {
    LOW(0.1),
    MEDIUM(1),
    HIGH(5);

    private final double falseAlarmsPerKeyAndMonth;

    Sensitivity(double falseAlarmsPerKeyAndMonth) {
        this.falseAlarmsPerKeyAndMonth = falseAlarmsPerKeyAndMonth;
    }

    /**
     * The word as people write it.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Sensitivity of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be low, medium or high, is '" + word + "'"));
    }

    /** Asked rate of false alarms of one brand x function in 30 days. */
    public double falseAlarmsPerKeyAndMonth() {
        return falseAlarmsPerKeyAndMonth;
    }
}
