package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OpinionDetectorTest {

    private static final int DAYS = 21;

    private static SyntheticOpinion opinion(long seed, double rate) {
        return new SyntheticOpinion(seed, rate, 0.2, 2, 0);
    }

    /** Expected values from the sum of the terms; with a design effect of 2, of half as many. */
    @Test
    void upperTailOfTheBinomial() {
        assertThat(TailScore.clumped(15, 50, 0.2, 1)).isCloseTo(1.2166534, within(1e-6));
        assertThat(TailScore.clumped(60, 100, 0.3, 2)).isCloseTo(TailScore.clumped(30, 50, 0.3, 1), within(1e-12));
        assertThat(TailScore.clumped(10, 50, 0.2, 1)).isZero();
    }

    @Property
    void evidenceIsANumberGrowsWithTheNegativesAndShrinksWithTheirClumps(
            @ForAll @IntRange(min = 1, max = 1_000_000) int scored,
            @ForAll @DoubleRange(max = 1) double part,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @DoubleRange(min = 1, max = 1e4) double clump) {
        int negatives = (int) (part * (scored - 1));
        double score = TailScore.clumped(negatives, scored, share, clump);
        assertThat(score).isBetween(0.0, Calibration.MAX_SCORE);
        assertThat(TailScore.clumped(negatives + 1L, scored, share, clump)).isGreaterThanOrEqualTo(score - 1e-9);
    }

    @Test
    void opinionThatTurnsIsToldOnceWithItsFiguresAndEnds() {
        SyntheticOpinion opinion = opinion(1, 1);
        OpinionRun run = OpinionRun.standard().days(opinion, DAYS, 0);
        assertThat(run.told).isEmpty();
        run.days(opinion, 2, 0.28).days(opinion, 4, 0);
        assertThat(run.reasons()).startsWith("OPENED").endsWith("SUBSIDED");
        assertThat(run.opened()).singleElement().satisfies(opened -> {
            Evidence evidence = opened.evidence();
            assertThat(evidence.kind()).isEqualTo(Kind.SENTIMENT_SHIFT);
            assertThat(evidence.share().observed())
                    .isGreaterThan(evidence.share().expected() + 0.1);
            assertThat(evidence.share().expected()).isCloseTo(0.2, within(0.06));
            assertThat(evidence.onsetBucket()).isLessThan(evidence.bucket());
            assertThat(evidence.severity()).isBetween(1, 4);
        });
    }

    @Test
    void itTurnsForTheBetterToo() {
        SyntheticOpinion opinion = new SyntheticOpinion(2, 2, 0.5, 1, 0);
        OpinionRun run = OpinionRun.standard().days(opinion, DAYS, 0).days(opinion, 2, -0.3);
        assertThat(run.opened()).singleElement().satisfies(opened -> {
            assertThat(OpinionRun.isWorse(opened)).isFalse();
            assertThat(opened.evidence().severity()).isEqualTo(1);
        });
    }

    @Test
    void whatTurnsTheOtherWayIsAShiftOfItsOwn() {
        SyntheticOpinion opinion = new SyntheticOpinion(2, 2, 0.5, 1, 0);
        OpinionRun run = OpinionRun.standard()
                .days(opinion, DAYS, 0)
                .days(opinion, 2, -0.3)
                .days(opinion, 3, 0.35);
        assertThat(run.reasons()).startsWith("OPENED", "SUBSIDED", "OPENED");
        assertThat(run.opened()).extracting(OpinionRun::isWorse).startsWith(false, true);
    }

    @Test
    void aSlowChangeOfSomeDaysIsSeen() {
        SyntheticOpinion opinion = opinion(3, 10);
        OpinionRun run = OpinionRun.standard().days(opinion, DAYS, 0);
        for (int day = 1; day <= 10; day++) {
            run.days(opinion, 1, 0.025 * day);
        }
        assertThat(run.opened()).hasSize(1);
    }

    @Test
    void nothingIsToldInWarmUp() {
        SyntheticOpinion opinion = opinion(4, 3);
        OpinionRun run = OpinionRun.standard().days(opinion, 7, 0).days(opinion, 2, 0.5);
        assertThat(run.told).isEmpty();
    }

    @Test
    void fewMentionsBotherNobody() {
        OpinionRun run = OpinionRun.standard();
        for (int day = 0; day < 40; day++) {
            run.repeat(Counts.of(1, day < 37 ? 0 : 1), 4).repeat(Counts.ZERO, 20);
        }
        assertThat(run.told).isEmpty();
    }

    @Test
    void aSmallDifferenceIsNobodysBusinessHoweverSure() {
        OpinionRun run = OpinionRun.standard()
                .repeat(Counts.of(10_000, 2_000), 24 * DAYS)
                .repeat(Counts.of(10_000, 2_300), 96);
        assertThat(run.told).isEmpty();
    }

    @Test
    void whatLastsAWeekIsTheNewNormal() {
        SyntheticOpinion opinion = opinion(5, 3);
        OpinionRun run = OpinionRun.standard().days(opinion, DAYS, 0).days(opinion, 20, 0.3);
        assertThat(run.opened()).hasSize(1);
        assertThat(run.reasons()).endsWith("NEW_NORMAL");
        assertThat(run.told.get(run.told.size() - 1).evidence().bucket() / SyntheticSeries.DAY)
                .isBetween(DAYS + 7L, DAYS + 8L);
        run.days(opinion, 3, 0);
        assertThat(OpinionRun.isWorse(run.told.get(run.told.size() - 1))).isFalse();
    }

    @Test
    void whatRecursEveryWeekIsLearnt() {
        SyntheticOpinion opinion = opinion(6, 10);
        OpinionRun run = OpinionRun.standard();
        for (int day = 0; day < 140; day++) {
            run.days(opinion, 1, day % 7 == 3 ? 0.25 : 0);
        }
        assertThat(run.opened().filter(opened -> opened.evidence().bucket() > 70L * SyntheticSeries.DAY))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void inSilenceNobodyChangesHisMindAndAnOpenShiftEnds() {
        SyntheticOpinion opinion = opinion(7, 3);
        OpinionRun run = OpinionRun.standard().days(opinion, DAYS, 0).days(opinion, 1, 0.4);
        assertThat(run.state.isOpen()).isTrue();
        run.repeat(Counts.ZERO, 24 * 9);
        assertThat(run.reasons()).endsWith("NEW_NORMAL");
        assertThat(run.state.isDue()).isFalse();
    }

    @Test
    void anHourIsToldOnce() {
        OpinionRun run = OpinionRun.standard().repeat(Counts.of(1, 0), 6);
        assertThatThrownBy(() -> run.detector.observe(run.state, 11, Counts.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("block 0 was judged already");
    }

    @Provide
    Arbitrary<List<Counts>> hours() {
        Arbitrary<Integer> volumes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(1, 40)),
                Tuple.of(1, Arbitraries.integers().between(41, 1_000_000)));
        return volumes.flatMap(volume ->
                        Arbitraries.integers().between(0, volume).map(negatives -> Counts.of(volume, negatives)))
                .list()
                .ofMinSize(240)
                .ofMaxSize(500);
    }

    @Property(tries = 50)
    void everyVerdictIsOfMentionsAndNumbers(@ForAll("hours") List<Counts> hours) {
        OpinionRun run = OpinionRun.standard();
        hours.forEach(run::feed);
        for (Verdict verdict : run.told) {
            Evidence evidence = verdict.evidence();
            assertThat(evidence.severity()).isBetween(1, 4);
            assertThat(evidence.window().score()).isBetween(0.0, Calibration.MAX_SCORE);
            assertThat(evidence.window().expected()).isFinite().isNotNegative();
            assertThat(evidence.share().expected()).isBetween(0.0, 1.0);
            if (verdict instanceof Verdict.Opened) {
                assertThat(evidence.share().scored()).isGreaterThanOrEqualTo(20);
            }
        }
    }

    @Property(tries = 50)
    void moreNegativesAreNeverLessEvidenceForTheWorse(
            @ForAll("hours") List<Counts> hours, @ForAll @IntRange(max = 49) int negatives) {
        OpinionRun run = OpinionRun.standard();
        hours.stream().limit(240).forEach(run::feed);
        run.repeat(Counts.ZERO, 2);
        byte[] before = run.state.toBytes();
        double fewer = evidenceForTheWorse(before, Counts.of(50, negatives));
        assertThat(evidenceForTheWorse(before, Counts.of(50, negatives + 1))).isGreaterThanOrEqualTo(fewer - 1e-9);
    }

    private static double evidenceForTheWorse(byte[] state, Counts hour) {
        OpinionState read = OpinionState.fromBytes(state);
        read.past.add(hour);
        return new OpinionJudge(Run.CONFIG)
                .windows(read).stream()
                        .mapToDouble(window -> window.score(true))
                        .max()
                        .orElseThrow();
    }

    @Property(tries = 20)
    void aStateReadBackGoesOnAsTheOneWritten(@ForAll("hours") List<Counts> hours, @ForAll("hours") List<Counts> later) {
        OpinionRun run = OpinionRun.standard();
        hours.forEach(run::feed);
        OpinionState read = OpinionState.fromBytes(run.state.toBytes());
        assertThat(read.toBytes()).isEqualTo(run.state.toBytes()).hasSizeLessThan(512);
        for (Counts hour : later) {
            Optional<Verdict> expected = run.detector.observe(run.state, run.lastBucket(), hour);
            assertThat(run.detector.observe(read, run.lastBucket(), hour)).isEqualTo(expected);
            run.hour++;
        }
    }

    @Property(tries = 20)
    void aTruncatedStateIsRefused(@ForAll @IntRange(max = 150) int length) {
        byte[] bytes = OpinionState.startingAt(0, Run.CONFIG).toBytes();
        assertThatThrownBy(() -> OpinionState.fromBytes(Arrays.copyOf(bytes, length)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
