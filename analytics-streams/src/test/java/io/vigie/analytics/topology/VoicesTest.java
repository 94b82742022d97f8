package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.SampleMention;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {

    private static final Duration LATER = Duration.ofHours(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @Test
    void aMentionHeardFarMoreWidelyThanUsualIsToldOnceADay() {
        try (Harness vigie = new Harness(stateDir)) {
            for (int minutes = 0; minutes < LATER.toMinutes(); minutes += 10) {
                hear(vigie, "calm" + minutes, Duration.ofMinutes(minutes), 300, "somebody " + minutes % 7);
            }
            hear(vigie, "wide", LATER, 5_000_000, "star");
            hear(vigie, "again", LATER.plusMinutes(20), 5_000_000, "star");
            vigie.tick(LATER.plusHours(1));

            assertThat(vigie.spikes())
                    .extracting(Spike::getState)
                    .containsExactly(SpikeState.OPENED, SpikeState.CLOSED);
        }
    }

    @Test
    void itSaysWhoAndWhat() {
        try (Harness vigie = new Harness(stateDir)) {
            for (int minutes = 0; minutes < LATER.toMinutes(); minutes += 10) {
                hear(vigie, "calm" + minutes, Duration.ofMinutes(minutes), 300, "somebody " + minutes % 7);
            }
            hear(vigie, "wide", LATER, 5_000_000, "star");
            vigie.tick(LATER.plusHours(1));
            Spike spike = vigie.spikes().get(0);
            assertThat(spike.getKind()).isEqualTo(SpikeKind.INFLUENTIAL_AUTHOR);
            assertThat(spike.getFunction()).isEqualTo("quality");
            assertThat(spike.getAuthorHash()).isEqualTo("star");
            assertThat(spike.getReach()).isGreaterThanOrEqualTo(5_000_000);
            assertThat(spike.getUsualReach()).isBetween(50.0, 1_000.0);
            assertThat(spike.getEvidence().getSamples())
                    .extracting(SampleMention::getMentionId)
                    .containsExactly("test:wide");
            assertThat(spike.getSeverity()).isBetween(2, 4);
        }
    }

    @Test
    void ofTwoThatAreHeardAsWidelyEachIsToldWithItsOwnMention() {
        try (Harness vigie = new Harness(stateDir)) {
            for (int minutes = 0; minutes < LATER.toMinutes(); minutes += 10) {
                hear(vigie, "calm" + minutes, Duration.ofMinutes(minutes), 300, "somebody " + minutes % 7);
            }
            hear(vigie, "of star", LATER, 5_000_000, "star");
            hear(vigie, "of planet", LATER, 5_000_000, "planet");
            vigie.tick(LATER.plusHours(1));

            assertThat(vigie.spikes())
                    .filteredOn(spike -> spike.getState() == SpikeState.OPENED)
                    .hasSize(2)
                    .allSatisfy(spike -> assertThat(spike.getEvidence().getSamples())
                            .extracting(SampleMention::getMentionId)
                            .containsExactly("test:of " + spike.getAuthorHash()));
        }
    }

    @Test
    void whatIsBelowTheLeastReachIsNot() {
        try (Harness vigie = new Harness(stateDir)) {
            for (int minutes = 0; minutes < LATER.toMinutes(); minutes += 10) {
                hear(vigie, "calm" + minutes, Duration.ofMinutes(minutes), 3, "somebody");
            }
            hear(vigie, "wide", LATER, 90_000, "star");
            vigie.tick(LATER.plusHours(1));
            assertThat(vigie.spikes()).isEmpty();
        }
    }

    private static void hear(Harness vigie, String id, Duration at, long followers, String author) {
        vigie.hear(Mentions.builder(id, at, "a plain quality remark of " + id)
                .setDeclaredBrand(Companies.OWN)
                .setAuthorHash(author)
                .setAuthorFollowers(followers)
                .build());
    }
}
