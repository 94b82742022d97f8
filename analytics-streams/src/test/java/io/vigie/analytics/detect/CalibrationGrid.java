package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The whole grid of rates, dispersions and cycles behind the constants in {@link Calibration}: about a minute, so it
 * runs only when asked for by name. Writes {@code target/calibration.csv}.
 */
class CalibrationGrid {

    private static final int DAYS = 180;
    private static final int KEYS = 6;
    private static final double ASKED = 0.1;

    @Test
    void falseAlarmsOverTheGrid() throws IOException {
        StringBuilder table = new StringBuilder("rate,dispersion,cycle,mixed_for,false_alarms_per_month\n");
        double sum = 0;
        int cells = 0;
        for (int mixedFor : List.of(1, SyntheticSeries.HOUR)) {
            for (double rate : List.of(0.01, 0.1, 1.0, 10.0, 100.0)) {
                for (double dispersion : List.of(1.0, 3.0, 10.0)) {
                    for (double cycle : List.of(0.0, 0.7)) {
                        double alarms = alarmsPerMonth(rate, dispersion, cycle, mixedFor);
                        table.append(String.format(
                                Locale.ROOT, "%s,%s,%s,%d,%.3f%n", rate, dispersion, cycle, mixedFor, alarms));
                        sum += alarms;
                        cells++;
                    }
                }
            }
        }
        table.append(String.format(Locale.ROOT, "mean,,,,%.3f%n", sum / cells));
        Files.writeString(Path.of("target", "calibration.csv"), table);
        assertThat(sum / cells).isBetween(ASKED / 2, ASKED * 2);
    }

    private static double alarmsPerMonth(double rate, double dispersion, double cycle, int mixedFor) {
        long alarms = 0;
        for (int key = 0; key < KEYS; key++) {
            Run run = new Run(Run.CONFIG.withFalseAlarmsPerKeyAndMonth(ASKED));
            run.background(new SyntheticSeries(1000 + key, rate, dispersion, cycle, mixedFor), DAYS);
            alarms += run.opened(Kind.VOLUME).count();
        }
        return alarms * 30.0 / (KEYS * (DAYS - 3));
    }
}
