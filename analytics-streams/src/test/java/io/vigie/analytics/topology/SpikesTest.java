package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.aggregate.Samples;
import io.vigie.schemas.Mention;
import io.vigie.schemas.SampleMention;
import io.vigie.schemas.SentimentLabel;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeState;
import io.vigie.schemas.TermCount;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpikesTest {

    private static final Duration BURST = Duration.ofHours(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @Test
    void burstOpensSpikesFunctionsFirstAndSilenceClosesThemOnce() {
        try (Harness vigie = new Harness(stateDir)) {
            hearCalmAndBurst(vigie, Companies.OWN);
            List<Spike> spikes = vigie.spikes();

            List<Spike> opened = inState(spikes, SpikeState.OPENED);
            assertThat(opened).extracting(Spike::getFunction).containsExactly("quality", "legal", "*");
            Spike spike = opened.get(0);
            assertThat(spike.getRevision()).isEqualTo(1);
            assertThat(spike.getOnsetAt()).isEqualTo(Mentions.START.plus(BURST));
            assertThat(spike.getObserved()).isGreaterThanOrEqualTo(40);
            assertThat(spike.getCrisis()).isTrue();
            assertThat(spike.getSharedFunctions()).containsEntry("legal", 20L).doesNotContainKey("quality");
            assertThat(spike.getEvidence().getTerms())
                    .extracting(TermCount::getTerm)
                    .contains("broken", "bad");
            assertThat(spike.getEvidence().getSources())
                    .extracting(TermCount::getTerm)
                    .containsExactly("test");
            assertThat(spike.getEvidence().getSamples()).hasSize(5);
            assertThat(spike.getReplayed()).isFalse();
            assertThat(spike.getHeardAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));

            List<Spike> closed = inState(spikes, SpikeState.CLOSED);
            assertThat(closed)
                    .extracting(Spike::getSpikeId)
                    .containsExactlyInAnyOrderElementsOf(
                            opened.stream().map(Spike::getSpikeId).toList());
            assertThat(closed).allSatisfy(end -> assertThat(end.getClosedAt()).isNotNull());
        }
    }

    @Test
    void crisisIsShownByItsNegativeMentionsAndTellsReplay() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, calm(Companies.OWN));
            for (int i = 0; i < Samples.LIMIT; i++) {
                vigie.hear(Mentions.builder("a-first-by-id" + i, BURST, "good quality")
                        .setDeclaredBrand(Companies.OWN)
                        .setReplayed(true)
                        .build());
            }
            hear(vigie, burst(Companies.OWN));
            vigie.settle();
            Spike spike = vigie.spikes().get(0);
            assertThat(spike.getCrisis()).isTrue();
            assertThat(spike.getEvidence().getSamples())
                    .hasSize(Samples.LIMIT)
                    .extracting(SampleMention::getSentiment)
                    .containsOnly(SentimentLabel.NEGATIVE);
            assertThat(spike.getReplayed()).isTrue();
        }
    }

    @Test
    void oneJudgedMentionIsNoCrisis() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, calm(Companies.OWN));
            for (int i = 0; i < 40; i++) {
                String text = i == 0 ? "bad quality" : "unclear quality " + i;
                vigie.hear(Mentions.about(Companies.OWN, "burst" + i, BURST.plusSeconds(3L * i), text));
            }
            vigie.settle();

            assertThat(vigie.spikes()).hasSize(2).allSatisfy(spike -> {
                assertThat(spike.getNegativeShare()).isGreaterThanOrEqualTo(0.5);
                assertThat(spike.getCrisis()).isFalse();
            });
        }
    }

    @Test
    void competitorIsMeasuredAndRaisesNone() {
        try (Harness vigie = new Harness(stateDir)) {
            hearCalmAndBurst(vigie, Companies.COMPETITOR);
            assertThat(vigie.spikes()).isEmpty();
            assertThat(vigie.windows().get("rival/*/60/2015-02-18T06:00:00Z").getVolume())
                    .isEqualTo(41);
        }
    }

    @Test
    void spikeOpensBeforeItsBucketIsOver() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, calm(Companies.OWN));
            hear(vigie, burst(Companies.OWN));
            vigie.settle();
            List<Spike> early = vigie.spikes();
            assertThat(early).extracting(Spike::getState).hasSize(3).containsOnly(SpikeState.OPENED);

            vigie.tick(BURST.plusMinutes(6));
            assertThat(vigie.spikes()).isEmpty();
        }
    }

    private static void hearCalmAndBurst(Harness vigie, String brand) {
        hear(vigie, calm(brand));
        hear(vigie, burst(brand));
        vigie.tick(BURST.plusMinutes(6));
        vigie.tick(BURST.plusHours(12));
    }

    private static void hear(Harness vigie, List<Mention> mentions) {
        mentions.forEach(vigie::hear);
    }

    /** Two mentions an hour. */
    private static List<Mention> calm(String brand) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i <= BURST.toMinutes(); i += 30) {
            mentions.add(Mentions.about(brand, "calm" + i, Duration.ofMinutes(i), "a plain quality remark"));
        }
        return mentions;
    }

    /** Forty bad ones in two minutes, half of them about law too, each a story of its own. */
    private static List<Mention> burst(String brand) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text =
                    "%d bad quality, %d broken again".formatted(i, i) + (i % 2 == 0 ? ", %d legal".formatted(i) : "");
            mentions.add(Mentions.about(brand, "burst" + i, BURST.plusSeconds(3L * i), text));
        }
        return mentions;
    }

    private static List<Spike> inState(List<Spike> spikes, SpikeState state) {
        return spikes.stream().filter(spike -> spike.getState() == state).toList();
    }
}
