package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.Mention;
import io.vigie.schemas.Spike;
import io.vigie.schemas.SpikeKind;
import io.vigie.schemas.SpikeState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceTest {

    private static final Duration SILENCE = Duration.ofDays(9);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @Test
    void aSilentSourceIsToldAndTheBrandItTellsOfIsNot() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, "forum", 1, Duration.ZERO, SILENCE, false);
            assertThat(vigie.spikes()).isEmpty();

            hear(vigie, "press", 4, SILENCE, SILENCE.plusHours(6), false);
            List<Spike> told = vigie.spikes();
            assertThat(told).singleElement().satisfies(silence -> {
                assertThat(silence.getKind()).isEqualTo(SpikeKind.SOURCE_SILENCE);
                assertThat(silence.getState()).isEqualTo(SpikeState.OPENED);
                assertThat(silence.getBrand()).isEqualTo("*");
                assertThat(silence.getFunction()).isEqualTo("source:forum");
                assertThat(silence.getObserved()).isZero();
                assertThat(silence.getExpected()).isGreaterThan(10);
            });

            hear(vigie, "forum", 1, SILENCE.plusHours(6), SILENCE.plusHours(12), false);
            assertThat(vigie.spikes())
                    .singleElement()
                    .satisfies(end -> assertThat(end.getState()).isEqualTo(SpikeState.CLOSED));
        }
    }

    @Test
    void theSourceThatIsSilentInTheEndOfAReplayIsNot() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, "forum", 1, Duration.ZERO, SILENCE, true);
            vigie.tick(SILENCE.plusHours(6));
            assertThat(vigie.spikes()).isEmpty();
        }
    }

    @Test
    void whenASourceIsGoneForGoodItsBrandIsNotMissed() {
        try (Harness vigie = new Harness(stateDir)) {
            Duration end = SILENCE.plusDays(9);
            for (Duration at = Duration.ZERO; at.compareTo(end) < 0; at = at.plusMinutes(5)) {
                if (at.compareTo(SILENCE) < 0) {
                    hearOnce(vigie, "forum", at);
                }
                if (at.toMinutes() % 25 == 0) {
                    hearOnce(vigie, "press", at);
                    vigie.tick(at);
                }
            }
            vigie.tick(end);

            List<Spike> told = vigie.spikes();
            assertThat(told).extracting(Spike::getKind).containsOnly(SpikeKind.SOURCE_SILENCE);
            assertThat(told)
                    .last()
                    .satisfies(last -> assertThat(last.getState()).isEqualTo(SpikeState.CLOSED));
        }
    }

    @Test
    void whoeverInventsSourcesMakesNobodyForgetTheOneThatDelivers() {
        try (Harness vigie = new Harness(stateDir)) {
            hear(vigie, "forum", 1, Duration.ZERO, SILENCE, false);
            for (int i = 0; i < 3_000; i++) {
                hearOnce(vigie, "invented" + i, SILENCE);
            }
            vigie.tick(SILENCE.plusHours(6));

            assertThat(vigie.spikes()).extracting(Spike::getFunction).contains("source:forum");
            KeyValueStore<String, byte[]> sources = vigie.driver.getKeyValueStore("sources");
            assertThat(keys(sources)).hasSizeLessThanOrEqualTo(1_000).contains("forum", "invented1");
        }
    }

    private static List<String> keys(KeyValueStore<String, byte[]> store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    private static void hearOnce(Harness vigie, String source, Duration at) {
        vigie.hear(Mentions.builder(source + at, at, "a plain remark")
                .setSource(source)
                .setDeclaredBrand(Companies.OWN)
                .build());
    }

    /** Of the own brand: a mention every so many times five minutes. */
    private static void hear(Harness vigie, String source, int every, Duration from, Duration to, boolean replayed) {
        for (long minute = from.toMinutes(); minute < to.toMinutes(); minute += 5L * every) {
            Mention mention = Mentions.builder(
                            source + minute, Duration.ofMinutes(minute), "a plain quality remark " + minute)
                    .setSource(source)
                    .setDeclaredBrand(Companies.OWN)
                    .setReplayed(replayed)
                    .build();
            vigie.hear(mention);
            vigie.tick(Duration.ofMinutes(minute));
        }
        vigie.tick(to);
    }
}
