package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpikeDetectorTest {

    private static final Counts BURST = Counts.of(30, 9);
    private static final Counts CALM = Counts.of(1, 0);

    @Test
    void opensOnceOnABurstUpdatesAndCloses() {
        Run run = Run.standard().background(SyntheticSeries.poisson(1, 1), 10);
        assertThat(run.told).isEmpty();
        run.repeat(BURST, 6).repeat(CALM, 60);
        assertThat(run.told(Verdict.Opened.class)).hasSize(1);
        assertThat(run.told(Verdict.Updated.class)).isNotEmpty();
        assertThat(run.told(Verdict.Closed.class)).singleElement().satisfies(closed -> {
            assertThat(closed.reason()).isEqualTo("SUBSIDED");
            assertThat(closed.totals().volume()).isGreaterThanOrEqualTo(180);
            assertThat(closed.totals().onsetBucket()).isEqualTo(10L * SyntheticSeries.DAY);
        });
    }

    @Test
    void openedCarriesItsEvidence() {
        Run run = Run.standard().background(SyntheticSeries.poisson(2, 1), 10).repeat(BURST, 1);
        Verdict.Opened opened = run.told(Verdict.Opened.class).get(0);
        Evidence evidence = opened.evidence();
        assertThat(evidence.window().observed()).isEqualTo(30);
        assertThat(evidence.window().expected()).isCloseTo(1, within(0.5));
        assertThat(evidence.window().buckets()).isEqualTo(1);
        assertThat(evidence.window().score()).isGreaterThan(Run.CONFIG.openingScore());
        assertThat(evidence.share().observed()).isCloseTo(0.3, within(0.01));
    }

    @Test
    void doesNotJudgeBeforeItIsWarm() {
        Run run = Run.standard().background(SyntheticSeries.poisson(3, 1), 2);
        List<Verdict> verdicts = run.feed(BURST);
        assertThat(Run.of(Kind.VOLUME, verdicts).reason()).isEqualTo("WARMING_UP");
        assertThat(run.told).isEmpty();
    }

    @Test
    void aFixedThresholdWorksDuringWarmUp() {
        Run run = new Run(Run.CONFIG.withFixedThreshold(new FixedThreshold(50, 3)));
        run.repeat(Counts.of(20, 5), 2);
        assertThat(run.told).isEmpty();
        run.repeat(Counts.of(20, 5), 2).repeat(Counts.ZERO, 20);
        assertThat(run.opened(Kind.FIXED_THRESHOLD))
                .singleElement()
                .satisfies(opened ->
                        assertThat(opened.evidence().window().observed()).isEqualTo(60));
        assertThat(run.told(Verdict.Closed.class)).hasSize(1);
    }

    @Test
    void aFixedThresholdIsReachedBeforeItsBucketIsOver() {
        DetectorConfig config = Run.CONFIG.withFixedThreshold(new FixedThreshold(50, 3));
        SpikeDetector detector = new SpikeDetector(config);
        DetectorState state = DetectorState.startingAt(0, config);
        assertThat(detector.openings(state.copy(), 0, Counts.ofVolume(49))).isEmpty();
        assertThat(detector.openings(state.copy(), 0, Counts.ofVolume(50)))
                .singleElement()
                .satisfies(opened -> assertThat(opened.evidence().kind()).isEqualTo(Kind.FIXED_THRESHOLD));
        assertThat(detector.observe(state, 0, Counts.ofVolume(60)))
                .filteredOn(Verdict.Opened.class::isInstance)
                .singleElement()
                .satisfies(opened -> assertThat(opened.evidence().bucket()).isZero());
    }

    @Test
    void aSpikeOfAThresholdThatIsAskedForNoMoreSubsides() {
        DetectorConfig before = Run.CONFIG.withFixedThreshold(new FixedThreshold(50, 3));
        DetectorState state = DetectorState.startingAt(0, before);
        new SpikeDetector(before).observe(state, 0, Counts.ofVolume(60));
        assertThat(state.isOpen(Kind.FIXED_THRESHOLD)).isTrue();

        assertThat(new SpikeDetector(Run.CONFIG).advance(state, SyntheticSeries.HOUR))
                .singleElement()
                .isInstanceOf(Verdict.Closed.class);
        assertThat(state.isAnyOpen()).isFalse();
    }

    @Test
    void theNewNormalIsWhatIsLeftOfASpikeAfterADay() {
        Run run = Run.standard().background(SyntheticSeries.poisson(21, 10), 10);
        for (int bucket = 0; run.told(Verdict.Closed.class).isEmpty(); bucket++) {
            run.feed(Counts.ofVolume(10 + 6000 / (bucket + 12)));
        }
        assertThat(run.told(Verdict.Closed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.ending()).isEqualTo(Verdict.Ending.NEW_NORMAL));
        assertThat(run.detector.expected(run.state, run.state.nextBucket())).isBetween(20.0, 50.0);
    }

    @Test
    void whatTheLastSpikeHoldsBackTeachesNoUnrest() {
        Run run = Run.standard().background(SyntheticSeries.poisson(22, 10), 10);
        run.repeat(Counts.ofVolume(600), 6).repeat(Counts.ofVolume(10), 24);
        double before = hourlyDispersion(run);
        for (int hour = 0; hour < 48; hour++) {
            run.repeat(Counts.ofVolume(60), 1).repeat(Counts.ofVolume(10), SyntheticSeries.HOUR - 1);
        }
        assertThat(run.opened(Kind.VOLUME)).hasSize(1);
        assertThat(hourlyDispersion(run)).isLessThan(1.2 * before);
    }

    private static double hourlyDispersion(Run run) {
        return run.state.dispersion.of(2, Run.CONFIG.baseline().priorDispersion());
    }

    @Test
    void aSpikeDoesNotFlicker() {
        Run run = Run.standard().background(SyntheticSeries.poisson(4, 1), 10);
        for (int i = 0; i < 12; i++) {
            run.repeat(BURST, 1).repeat(CALM, 3);
        }
        assertThat(run.told(Verdict.Opened.class)).hasSize(1);
        assertThat(run.told(Verdict.Closed.class)).isEmpty();
    }

    @Test
    void anAftershockIsHeldBackAndABiggerEventIsNot() {
        Run run = Run.standard().background(SyntheticSeries.poisson(5, 1), 10);
        run.repeat(BURST, 3).repeat(CALM, 48);
        assertThat(run.state.isAnyOpen()).isFalse();
        Verdict aftershock = Run.of(Kind.VOLUME, run.feed(Counts.of(20, 6)));
        assertThat(aftershock.reason()).isEqualTo("REFRACTORY");
        run.repeat(CALM, 24).repeat(Counts.of(300, 90), 2);
        assertThat(run.told(Verdict.Opened.class)).hasSize(2);
    }

    @Test
    void theTenthBurstIsFoundLikeTheFirst() {
        Run run = Run.standard();
        SyntheticSeries series = SyntheticSeries.poisson(6, 1);
        run.background(series, 10);
        for (int i = 0; i < 10; i++) {
            run.repeat(BURST, 6).background(series, 4);
        }
        assertThat(run.told(Verdict.Opened.class)).hasSize(10);
    }

    @Test
    void twoMentionsADaySpikeAtNineInAnHour() {
        Run run = Run.standard().background(regular(2), 28);
        assertThat(run.told).isEmpty();
        run.repeat(CALM, 9);
        assertThat(run.opened(Kind.VOLUME)).hasSize(1);
    }

    @Test
    void aKeyThatWasNeverHeardSpikesToo() {
        Run run = Run.standard().repeat(Counts.ZERO, 20 * SyntheticSeries.DAY).repeat(CALM, 9);
        assertThat(run.opened(Kind.VOLUME)).hasSize(1);
    }

    @Test
    void mostlyZerosAlarmHardlyOftenerThanAsked() {
        long alarms = LongStream.range(0, 12)
                .map(seed -> Run.standard()
                        .background(new SyntheticSeries(seed, 0.5, 2.5, 0.5, 1), 33)
                        .opened(Kind.VOLUME)
                        .count())
                .sum();
        assertThat(alarms).as("twice the twelve that are asked for, at most").isLessThanOrEqualTo(24);
    }

    @Test
    void fewMentionsBotherNobody() {
        Run run = new Run(Run.CONFIG.withMinimumCount(50)).background(SyntheticSeries.poisson(8, 1), 10);
        assertThat(Run.of(Kind.VOLUME, run.feed(BURST)).reason()).isEqualTo("BELOW_MINIMUM");
    }

    @Test
    void aJokeIsModerateAndACrisisIsNot() {
        Run joke = Run.standard().background(SyntheticSeries.poisson(9, 1), 10).repeat(Counts.of(80, 8), 12);
        Run crisis =
                Run.standard().background(SyntheticSeries.poisson(9, 1), 10).repeat(Counts.of(80, 56), 12);
        assertThat(lastSeverity(joke)).isBetween(2, 3);
        assertThat(lastSeverity(crisis)).isBetween(4, 5);
    }

    @Test
    void aShareOfNegativesSpikesWithoutVolume() {
        Run run = Run.standard().background(SyntheticSeries.poisson(10, 4), 10).repeat(Counts.of(4, 4), 12);
        assertThat(run.opened(Kind.VOLUME)).isEmpty();
        assertThat(run.opened(Kind.NEGATIVE_SHARE)).singleElement().satisfies(opened -> {
            assertThat(opened.evidence().share().observed()).isGreaterThan(0.6);
            assertThat(opened.evidence().severity()).isBetween(2, 5);
        });
    }

    @Test
    void aCrisisIsOneSpikeNotTwo() {
        Run run = Run.standard().background(SyntheticSeries.poisson(11, 1), 10);
        run.repeat(Counts.of(40, 38), 12).repeat(Counts.of(1, 0), 60);
        assertThat(run.told(Verdict.Opened.class)).hasSize(1);
    }

    @Test
    void aLastingRiseBecomesTheNewNormal() {
        Run run = Run.standard().background(SyntheticSeries.poisson(12, 1), 10);
        run.background(SyntheticSeries.poisson(13, 8), 6);
        assertThat(run.told(Verdict.Opened.class)).hasSize(1);
        assertThat(run.told(Verdict.Closed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.reason()).isEqualTo("NEW_NORMAL"));
        assertThat(run.detector.expected(run.state, run.state.nextBucket())).isCloseTo(8, within(2.0));
    }

    @Test
    void aSlowBurnIsSeenByALongWindow() {
        Run run = Run.standard().background(SyntheticSeries.poisson(16, 1), 20);
        run.background(SyntheticSeries.poisson(17, 1.75), 1);
        assertThat(run.opened(Kind.VOLUME))
                .isNotEmpty()
                .allSatisfy(opened ->
                        assertThat(opened.evidence().window().buckets()).isGreaterThan(72));
    }

    @Test
    void whatIsMissingIsNotSilence() {
        Run outage = Run.standard().background(SyntheticSeries.poisson(14, 4), 10);
        double before = outage.state.level.mean();
        outage.detector.missing(outage.state, outage.state.nextBucket(), outage.state.nextBucket() + 1000);
        assertThat(outage.state.level.mean()).isEqualTo(before);
        assertThat(outage.state.isOpen(Kind.DROP)).isFalse();
        Run silence =
                Run.standard().background(SyntheticSeries.poisson(14, 4), 10).repeat(Counts.ZERO, 1000);
        assertThat(silence.state.isOpen(Kind.DROP)).isTrue();
    }

    @Test
    void aBucketIsJudgedOnce() {
        Run run = Run.standard().repeat(CALM, 3);
        assertThatThrownBy(() -> run.detector.observe(run.state, 2, CALM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bucket 2 was judged already");
    }

    private static int lastSeverity(Run run) {
        return run.state.track(Kind.VOLUME).totals().peakSeverity();
    }

    private static SyntheticSeries regular(int aDay) {
        return SyntheticSeries.poisson(15, (double) aDay / SyntheticSeries.DAY);
    }
}
