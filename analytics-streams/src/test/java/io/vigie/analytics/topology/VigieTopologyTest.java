package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.MentionCorrection;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VigieTopologyTest {

    private static final String HOUR = "acme/*/60/2015-02-17T00:00:00Z";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @SuppressWarnings("NullAway.Init")
    private Harness vigie;

    @BeforeEach
    void start() {
        vigie = new Harness(stateDir);
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void everyNameIsExplicitAndPinned() throws IOException {
        String pinned;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("topology.txt"))) {
            pinned = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(vigie.topology(vigie.settings(stateDir)).describe().toString())
                .isEqualTo(pinned);
    }

    @Test
    void mentionIsUnderstoodAndPublishedOnce() {
        Mention mention = Mentions.of("1", Duration.ofMinutes(1), "a bad legal matter");
        vigie.hear(mention, mention);

        List<EnrichedMention> enriched = vigie.enriched();
        assertThat(enriched).hasSize(1);
        assertThat(enriched.get(0).getFunctions().get(0).getFunction()).isEqualTo("legal");
        assertThat(vigie.mentions("counted")).isEqualTo(1);
        assertThat(vigie.mentions("duplicate")).isEqualTo(1);
    }

    @Test
    void idIsForgottenAfterItsMemory() {
        vigie.hear(Mentions.of("1", Duration.ZERO, "x"));
        vigie.tick(Duration.ofDays(9));
        vigie.hear(Mentions.of("1", Duration.ofDays(9), "x"));
        assertThat(vigie.mentions("counted")).isEqualTo(2);
    }

    @Test
    void whatIsPublishedLongAgoIsRememberedFromWhenItWasHeard() {
        vigie.tick(Duration.ofDays(14));
        Mention old = Mentions.of("1", Duration.ZERO, "x");
        vigie.hear(old);
        vigie.tick(Duration.ofDays(15));
        vigie.hear(old);
        assertThat(vigie.mentions("duplicate")).isEqualTo(1);

        vigie.tick(Duration.ofDays(23));
        vigie.hear(old);
        assertThat(vigie.mentions("late")).isEqualTo(2);
    }

    @Test
    void theDayBeforeTheEpochEndsIsADayToo() {
        Duration epoch = Duration.between(Mentions.START, Instant.EPOCH);
        vigie.hear(Mentions.of("1970", epoch.plusMinutes(30), "x"));
        vigie.settle();
        assertThat(vigie.windows().get("acme/*/1440/1969-12-31T23:00:00Z").getVolume())
                .isEqualTo(1);
    }

    @Test
    void windowsAddUpEveryFunctionAndTheBrand() {
        vigie.hear(
                Mentions.of("1", Duration.ofMinutes(1), "bad legal quality"),
                Mentions.of("2", Duration.ofMinutes(1), "good quality"),
                Mentions.of("3", Duration.ofMinutes(59), "plain"),
                Mentions.of("4", Duration.ofHours(1), "plain"));
        vigie.settle();

        Windows windows = vigie.windows();
        FunctionMetrics hour = windows.get(HOUR);
        assertThat(hour.getVolume()).isEqualTo(3);
        assertThat(hour.getNegative()).isEqualTo(1);
        assertThat(hour.getPositive()).isEqualTo(1);
        assertThat(hour.getNeutral()).isEqualTo(1);
        assertThat(hour.getSentimentSum()).isEqualTo(0.0);
        assertThat(hour.getReach()).isEqualTo(30);
        assertThat(hour.getDistinctAuthors()).isEqualTo(3);
        assertThat(hour.getComplete()).isFalse();
        assertThat(hour.getTopTerms().get(0).getTerm()).isIn("plain", "quality");
        assertThat(windows.get("acme/quality/1/2015-02-17T00:01:00Z").getVolume())
                .isEqualTo(2);
        assertThat(windows.get("acme/legal/60/2015-02-17T00:00:00Z").getVolume())
                .isEqualTo(1);
        assertThat(windows.get("acme/*/60/2015-02-17T01:00:00Z").getVolume()).isEqualTo(1);
    }

    @Test
    void copiesAreOneStory() {
        vigie.hear(
                Mentions.of("1", Duration.ofMinutes(1), "all kettles of acme are bad, see for yourselves"),
                Mentions.of("2", Duration.ofMinutes(7), "RT @a All kettles of Acme are bad: see for yourselves"),
                Mentions.of("3", Duration.ofMinutes(7), "another kettle that boils as it should"),
                Mentions.of("4", Duration.ofMinutes(8), "plain"));
        vigie.settle();

        Windows windows = vigie.windows();
        FunctionMetrics hour = windows.get(HOUR);
        assertThat(hour.getStories()).isEqualTo(2);
        assertThat(hour.getTopStories()).singleElement().satisfies(story -> {
            assertThat(story.getTerm()).hasSize(16);
            assertThat(story.getCount()).isEqualTo(2);
        });
        assertThat(windows.get("acme/*/5/2015-02-17T00:05:00Z").getStories()).isEqualTo(2);
    }

    @Test
    void silentWindowsAreClosedByTicks() {
        vigie.hear(Mentions.of("1", Duration.ofMinutes(1), "plain"));
        vigie.tick(Duration.ofMinutes(119));
        Windows windows = vigie.windows();
        assertThat(windows.get(HOUR).getComplete()).isFalse();
        assertThat(windows.get("acme/*/1/2015-02-17T00:01:00Z").getComplete()).isTrue();

        vigie.tick(Duration.ofHours(2));
        assertThat(vigie.windows().get(HOUR).getComplete()).isTrue();
        vigie.tick(Duration.ofHours(4));
        assertThat(vigie.windows().byKey()).isEmpty();
    }

    @Test
    void mentionWithinGraceCountsInPlaceAndOneBeyondIsLate() {
        vigie.hear(
                Mentions.of("1", Duration.ofHours(3), "plain"),
                Mentions.of("2", Duration.ofHours(2), "just in time"),
                Mentions.of("3", Duration.ofHours(2).minusMillis(1), "too late"));
        vigie.settle();

        assertThat(vigie.enriched()).extracting(EnrichedMention::getLate).containsExactly(false, false, true);
        assertThat(vigie.mentions("late")).isEqualTo(1);
        Windows windows = vigie.windows();
        assertThat(windows.get("acme/*/60/2015-02-17T02:00:00Z").getVolume()).isEqualTo(1);
        assertThat(windows.byKey()).doesNotContainKey("acme/*/60/2015-02-17T01:00:00Z");
    }

    @Test
    void drillsNamesakesAndStrangersAreInNoWindow() {
        vigie.hear(
                Mentions.builder("1", Duration.ZERO, "x")
                        .setDeclaredBrand("acme")
                        .setDrillId("drill")
                        .build(),
                Mentions.builder("2", Duration.ZERO, "x").build(),
                Mentions.of("3", Duration.ZERO, "a namesake"));
        vigie.settle();

        assertThat(vigie.enriched()).hasSize(3);
        assertThat(vigie.windows().byKey()).isEmpty();
        assertThat(vigie.mentions("drill")).isEqualTo(1);
        assertThat(vigie.mentions("no-brand")).isEqualTo(1);
        assertThat(vigie.mentions("excluded")).isEqualTo(1);
    }

    @Test
    void garbageBecomesADeadLetterAndTheNextRecordGoesOn() {
        vigie.hearBytes("garbage".getBytes(StandardCharsets.UTF_8));
        vigie.hearBytes(new byte[] {0, 0, 0, 3, -25, 1, 2, 3});
        vigie.hear(Mentions.of("1", Duration.ZERO, "x"));

        List<DeadLetter> letters = vigie.deadLetters();
        assertThat(letters).extracting(DeadLetter::getReason).containsExactly("not-in-format", "unknown-schema");
        assertThat(letters).extracting(DeadLetter::getStage).containsOnly("deserialise");
        assertThat(letters.get(0).getDeadLetterId()).isEqualTo("analytics-streams/vigie.mentions.v1-0@0/deserialise");
        assertThat(new String(letters.get(0).getPayload().array(), StandardCharsets.UTF_8))
                .isEqualTo("garbage");
        assertThat(vigie.enriched()).hasSize(1);
    }

    @Test
    void mentionThatCannotBeUnderstoodMayBeDrivenAgain() {
        vigie.hear(Mentions.of("1", Duration.ZERO, "boom"), Mentions.of("1", Duration.ZERO, "mended"));

        List<DeadLetter> letters = vigie.deadLetters();
        assertThat(letters).extracting(DeadLetter::getStage).containsExactly("process");
        assertThat(letters).extracting(DeadLetter::getReason).containsExactly("illegal-state-exception");
        assertThat(vigie.enriched()).hasSize(1);
        assertThat(vigie.mentions("counted")).isEqualTo(1);
    }

    @Test
    void recordsThatBreakTheContractAreNamed() {
        vigie.hearNothing(Map.of());
        vigie.hearNothing(Map.of(Topics.TICK_HEADER, "tomorrow"));
        vigie.hear(
                Mentions.builder("1", Duration.ofDays(90_000), "2261")
                        .setReceivedAt(Mentions.START)
                        .build(),
                Mentions.builder("2", Duration.ofDays(-20_000), "1960").build(),
                Mentions.of("3", Duration.ZERO, "x"));
        vigie.settle();

        assertThat(vigie.deadLetters())
                .extracting(DeadLetter::getReason)
                .containsExactly(
                        "tick-without-time", "tick-without-time", "published-after-received", "published-before-1970");
        assertThat(vigie.windows().byKey()).containsKey(HOUR);
        assertThat(vigie.mentions("counted")).isEqualTo(1);
    }

    @Test
    void timesOfTheFutureDoNotMoveThePartitionsTime() {
        Instant now = Harness.CLOCK.instant();
        vigie.hearNothing(Map.of(
                Topics.TICK_HEADER, Long.toString(now.plus(Duration.ofHours(2)).toEpochMilli())));
        vigie.hearNothing(Map.of(Topics.TICK_HEADER, Long.toString(Long.MAX_VALUE)));
        Duration aCentury = Duration.ofDays(36_525);
        vigie.hear(Mentions.of("2115", aCentury, "x"), Mentions.of("now", Duration.ZERO, "x"));
        vigie.settle();

        assertThat(vigie.deadLetters())
                .extracting(DeadLetter::getReason)
                .containsExactly("time-ahead", "time-ahead", "time-ahead");
        assertThat(vigie.mentions("counted")).isEqualTo(1);
        assertThat(vigie.mentions("late")).isZero();
    }

    /** Read again later, when the time has come, it is what it was when it was written. */
    @Test
    void whatWasAheadWhenItWasWrittenIsAheadForEver() {
        Instant written = Harness.CLOCK.instant().minus(Duration.ofDays(30));
        vigie.writtenAt(written);
        vigie.tick(Duration.between(Mentions.START, written).plusHours(2));
        vigie.hear(Mentions.of("1", Duration.ZERO, "x"));

        assertThat(vigie.deadLetters()).extracting(DeadLetter::getReason).containsExactly("time-ahead");
        assertThat(vigie.mentions("counted")).isEqualTo(1);
    }

    @Test
    void aReaderWhoseClockIsSlowTakesWhatIsNews() {
        Instant written = Harness.CLOCK.instant().plus(Duration.ofHours(2));
        vigie.writtenAt(written);
        vigie.hear(Mentions.of("1", Duration.between(Mentions.START, written), "x"));

        assertThat(vigie.deadLetters()).isEmpty();
        assertThat(vigie.mentions("counted")).isEqualTo(1);
    }

    @Test
    void aClockSomeMinutesFastIsNothingOdd() {
        Duration soon =
                Duration.between(Mentions.START, Harness.CLOCK.instant()).plusMinutes(9);
        vigie.hear(Mentions.of("soon", soon, "x"));
        vigie.tick(soon);

        assertThat(vigie.deadLetters()).isEmpty();
        assertThat(vigie.mentions("counted")).isEqualTo(1);
    }

    @Test
    void oversizedResultIsADeadLetterOfItsMention() {
        vigie.hear(Mentions.of("1", Duration.ZERO, "x".repeat(2_100_000)), Mentions.of("2", Duration.ZERO, "x"));

        assertThat(vigie.deadLetters())
                .extracting(
                        DeadLetter::getReason,
                        DeadLetter::getStage,
                        letter -> letter.getPayload().remaining())
                .containsExactly(tuple("too-large", "produce", 65_536));
        assertThat(vigie.enriched()).hasSize(1);
    }

    @Test
    void registryOutOfReachIsNotTheRecordsFault() {
        byte[] written = vigie.serdes.serializer(Topics.MENTIONS).serialize("", Mentions.of("1", Duration.ZERO, "x"));
        vigie.schemaIds.reachable = false;
        assertThatThrownBy(() -> vigie.hearBytes(written)).hasMessageContaining("eserializ");
        vigie.schemaIds.reachable = true;
        assertThat(vigie.deadLetters()).isEmpty();
    }

    @Test
    void whatIsConsumedAddsUp() {
        Mention again = Mentions.of("1", Duration.ofHours(5), "x");
        vigie.hear(again, again, Mentions.of("2", Duration.ZERO, "late"), Mentions.of("3", Duration.ZERO, "boom"));
        vigie.tick(Duration.ofHours(5));
        MentionCorrection correction =
                Corrections.of("1").by("Ann").functions("hr").make("c");
        vigie.correct(
                correction, correction, Corrections.of("1").by(" ").functions().make("d"));

        double outcomes = vigie.metrics.find("vigie.analytics.mentions").counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
        double corrected = vigie.metrics.find("vigie.analytics.corrections").counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
        double ticks = vigie.metrics.counter("vigie.analytics.ticks").count();
        double failed = vigie.metrics.get("vigie.dead.letters").tag("stage", "process").counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
        assertThat(corrected).isEqualTo(2);
        assertThat(vigie.metrics.counter("vigie.analytics.consumed").count())
                .isEqualTo(8)
                .isEqualTo(outcomes + corrected + ticks + failed);
    }
}
