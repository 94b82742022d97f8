package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.Mention;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropsTest {

    private static final Duration SILENCE = Duration.ofDays(9);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @Test
    void silenceOfWhoIsUsuallyHeardIsToldAndEnds() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, Duration.ZERO, SILENCE, false);
            assertThat(vigie.spikes()).isEmpty();
            for (int minutes = 5; minutes <= 180; minutes += 5) {
                vigie.hear(rival(SILENCE.toMinutes() + minutes, false));
                vigie.tick(SILENCE.plusMinutes(minutes));
            }
            List<Spike> told = vigie.spikes();
            assertThat(told).extracting(Spike::getFunction).containsExactly("quality", "*");
            assertThat(told).allSatisfy(drop -> {
                assertThat(drop.getKind()).isEqualTo(SpikeKind.DROP);
                assertThat(drop.getState()).isEqualTo(SpikeState.OPENED);
                assertThat(drop.getCrisis()).isFalse();
                assertThat(drop.getHeardAt()).isEqualTo(drop.getDetectedAt());
                assertThat(drop.getObserved()).isLessThan((long) drop.getExpected() / 2);
                assertThat(drop.getDetectedAt())
                        .isBeforeOrEqualTo(Mentions.START.plus(SILENCE).plus(Duration.ofHours(2)));
            });
            hear(vigie, SILENCE.plusHours(3), SILENCE.plusHours(6), false);
            assertThat(vigie.spikes())
                    .extracting(Spike::getState)
                    .containsExactly(SpikeState.CLOSED, SpikeState.CLOSED);
        }
    }

    @Test
    void theEndOfAReplayIsNoSilence() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, Duration.ZERO, SILENCE, true);
            vigie.tick(SILENCE.plusHours(6));
            assertThat(vigie.spikes()).isEmpty();
        }
    }

    /** A mention of the brand and one of the rival every five minutes. */
    private static void hear(Harness vigie, Duration from, Duration to, boolean replayed) {
        for (long minute = from.toMinutes(); minute < to.toMinutes(); minute += 5) {
            Mention mention = Mentions.builder(
                            "calm" + minute, Duration.ofMinutes(minute), "a plain quality remark " + minute)
                    .setDeclaredBrand(Companies.OWN)
                    .setReplayed(replayed)
                    .build();
            vigie.hear(mention);
            vigie.hear(rival(minute, replayed));
        }
        vigie.settle();
    }

    /** The source goes on: it is the brand that falls silent. */
    private static Mention rival(long minute, boolean replayed) {
        return Mentions.builder("rival" + minute, Duration.ofMinutes(minute), "a word " + minute)
                .setDeclaredBrand(Companies.COMPETITOR)
                .setReplayed(replayed)
                .build();
    }
}
