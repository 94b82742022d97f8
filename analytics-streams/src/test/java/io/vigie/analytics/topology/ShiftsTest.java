package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftsTest {

    private static final Duration USUAL = Duration.ofDays(14);
    private static final long BLOCK = 180;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @Test
    void opinionThatTurnsForTheWorseIsToldAtTheEndOfAnHour() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, Duration.ZERO, USUAL, 1);
            assertThat(shifts(vigie)).isEmpty();
            hear(vigie, USUAL, USUAL.plusDays(1), 3);
            List<Spike> told = shifts(vigie);
            assertThat(told).extracting(Spike::getFunction).contains("quality", "*");
            assertThat(told)
                    .filteredOn(spike -> spike.getState() == SpikeState.OPENED)
                    .allSatisfy(shift -> {
                        assertThat(shift.getCrisis()).isFalse();
                        assertThat(shift.getNegativeShare()).isGreaterThan(0.4);
                        assertThat(shift.getExpectedNegativeShare()).isBetween(0.1, 0.3);
                        assertThat(shift.getWindowMinutes()).isIn(360, 1440, 4320);
                        assertThat(shift.getHeardAt()).isEqualTo(shift.getDetectedAt());
                        assertThat(shift.getEvidence().getSamples().get(0).getSentiment())
                                .isEqualTo(SentimentLabel.NEGATIVE);
                    });
        }
    }

    @Test
    void anHourInWhichNothingMoreIsHeardIsJudgedAllTheSame() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, Duration.ZERO, USUAL, 1);
            hear(vigie, USUAL, USUAL.plusHours(12).plusMinutes(11), 5);
            List<Spike> before = shifts(vigie);
            for (int minutes = 15; minutes <= 240; minutes += 5) {
                vigie.tick(USUAL.plusHours(12).plusMinutes(minutes));
            }
            assertThat(before).isNotEmpty();
            assertThat(shifts(vigie)).isEmpty();
            hear(vigie, USUAL.plusDays(2), USUAL.plusDays(9), 1);
            assertThat(shifts(vigie))
                    .isNotEmpty()
                    .allSatisfy(shift -> assertThat(shift.getState()).isEqualTo(SpikeState.CLOSED));
        }
    }

    /** A shift is told at the end of a block of three hours, in the last of which nothing need be heard. */
    @Test
    void aShiftOfHistoryIsToldAsHistoryEvenWhenItsLastHourWasSilent() {
        try (Harness vigie = new Harness(stateDir)) {
            for (long minute = 0; minute < USUAL.plusDays(1).toMinutes(); minute += 5) {
                if (minute % BLOCK < 60) {
                    hear(vigie, minute, minute < USUAL.toMinutes() ? 1 : 4, true);
                }
            }
            vigie.settle();
            assertThat(shifts(vigie)).isNotEmpty().allMatch(Spike::getReplayed);
        }
    }

    private static List<Spike> shifts(Harness vigie) {
        return vigie.spikes().stream()
                .filter(spike -> spike.getKind() == SpikeKind.SENTIMENT_SHIFT)
                .toList();
    }

    /** A mention every ten minutes, so many of five negative. */
    private static void hear(Harness vigie, Duration from, Duration to, int negatives) {
        for (long minute = from.toMinutes(); minute < to.toMinutes(); minute += 10) {
            hear(vigie, minute, negatives, false);
        }
        vigie.settle();
    }

    private static void hear(Harness vigie, long minute, int negatives, boolean replayed) {
        boolean isBad = minute / 5 % 5 < negatives;
        String text = (isBad ? "bad" : "plain") + " quality remark " + minute;
        vigie.hear(Mentions.builder("said" + minute, Duration.ofMinutes(minute), text)
                .setDeclaredBrand(Companies.OWN)
                .setReplayed(replayed)
                .build());
    }
}
