package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The asked number of false alarms is about what one gets, on series without any burst. */
class FalseAlarmTest {

    private static final int DAYS = 60;
    private static final int KEYS = 10;
    private static final double ASKED = 1;

    @ParameterizedTest
    @CsvSource({"0.1,1,0,1", "0.1,3,0.7,12", "1,1,0,1", "1,3,0.7,1", "10,3,0,12", "10,10,0.7,1", "100,3,0.7,12"})
    void falseAlarmsAreAboutAsAsked(double rate, double dispersion, double cycle, int mixedFor) {
        long alarms = 0;
        for (int key = 0; key < KEYS; key++) {
            Run run = new Run(Run.CONFIG.withFalseAlarmsPerKeyAndMonth(ASKED));
            run.background(new SyntheticSeries(key, rate, dispersion, cycle, mixedFor), DAYS);
            alarms += run.told(Verdict.Opened.class).size();
        }
        double months = KEYS * DAYS / 30.0;
        assertThat(alarms / months).isLessThanOrEqualTo(2 * ASKED);
    }

    @Test
    void ninetySparseKeysOverFourWeeksHardlyAlarm() {
        long alarms = 0;
        for (int key = 0; key < 90; key++) {
            double perDay = 60.0 / (1 + key % 30);
            SyntheticSeries series = new SyntheticSeries(key, perDay / SyntheticSeries.DAY, 1.5, 0.9, 12);
            alarms += new Run(Run.CONFIG.withFalseAlarmsPerKeyAndMonth(0.1))
                    .background(series, 28)
                    .told(Verdict.Opened.class)
                    .size();
        }
        assertThat(alarms).isLessThanOrEqualTo(4);
    }
}
