package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DropTest {

    private static final int DAYS = 14;

    /** Expected values from scipy.stats: nbinom.logcdf. */
    @Test
    void lowerTailOfTheNegativeBinomial() {
        assertThat(TailScore.negativeBinomialBelow(0, 10, 15)).isCloseTo(3.5218252, within(1e-6));
        assertThat(TailScore.negativeBinomialBelow(0, 12, 12)).isCloseTo(12 / Math.log(10), within(1e-4));
        assertThat(TailScore.negativeBinomialBelow(5, 5, 7)).isZero();
    }

    @Property
    void tailsAreNumbersAndFallWithTheCount(
            @ForAll @IntRange(max = 100_000) int count,
            @ForAll @DoubleRange(max = 1e6) double mean,
            @ForAll @DoubleRange(min = 1, max = 1e4) double dispersion) {
        double score = TailScore.negativeBinomialBelow(count, mean, mean * dispersion);
        assertThat(score).isBetween(0.0, Calibration.MAX_SCORE);
        assertThat(TailScore.negativeBinomialBelow(count + 1, mean, mean * dispersion))
                .isLessThanOrEqualTo(score + 1e-9);
    }

    @Property(tries = 200)
    void bothTailsTogetherAreAllThereIs(
            @ForAll @IntRange(max = 200) int count, @ForAll @DoubleRange(min = 0.5, max = 300) double mean) {
        double above = Math.pow(10, -TailScore.negativeBinomial(count + 1, mean, 3 * mean));
        double below = Math.pow(10, -TailScore.negativeBinomialBelow(count, mean, 3 * mean));
        if (count < mean && count + 1 > mean) {
            assertThat(above + below).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aBusyKeyThatFallsSilentIsMissedWithinTwoHours() {
        Run run = Run.standard().background(SyntheticSeries.poisson(1, 4), DAYS).repeat(Counts.ZERO, 24);
        assertThat(run.told).singleElement().satisfies(told -> {
            assertThat(told.evidence().kind()).isEqualTo(Kind.DROP);
            assertThat(told.evidence().window().observed()).isZero();
            assertThat(told.evidence().window().expected()).isCloseTo(48, within(10.0));
            assertThat(told.evidence().severity()).isEqualTo(3);
        });
    }

    @Test
    void aKeyHeardAsUsualThenLessOpensByItsDay() {
        Run run = Run.standard().background(SyntheticSeries.poisson(2, 0.15), 30);
        run.background(SyntheticSeries.poisson(3, 0.03), 2);
        assertThat(run.opened(Kind.DROP))
                .isNotEmpty()
                .allSatisfy(opened ->
                        assertThat(opened.evidence().window().buckets()).isGreaterThan(12));
    }

    @Test
    void itClosesWhenTheKeyIsBackAndDoesNotFlicker() {
        Run run = Run.standard();
        SyntheticSeries series = SyntheticSeries.poisson(4, 4);
        run.background(series, DAYS).repeat(Counts.ZERO, 60).background(series, 3);
        assertThat(run.told).hasSize(2);
        assertThat(run.told(Verdict.Closed.class)).singleElement().satisfies(closed -> {
            assertThat(closed.reason()).isEqualTo("SUBSIDED");
            assertThat(closed.totals().volume())
                    .isLessThan((long) closed.totals().expected());
            assertThat(closed.evidence().bucket()).isLessThan(DAYS * SyntheticSeries.DAY + 60L + 24);
        });
    }

    @Test
    void nothingIsLearntWhileItIsOpen() {
        Run run = Run.standard().background(SyntheticSeries.poisson(5, 4), DAYS).repeat(Counts.ZERO, 24);
        double before = run.state.level.mean();
        run.repeat(Counts.ZERO, SyntheticSeries.DAY);
        assertThat(run.state.isOpen(Kind.DROP)).isTrue();
        assertThat(run.state.level.mean()).isEqualTo(before);
    }

    @Test
    void aWeekOfSilenceIsTheNewNormal() {
        Run run = Run.standard()
                .background(SyntheticSeries.poisson(6, 4), DAYS)
                .repeat(Counts.ZERO, 10 * SyntheticSeries.DAY);
        assertThat(run.told(Verdict.Closed.class))
                .singleElement()
                .satisfies(closed -> assertThat(closed.reason()).isEqualTo("NEW_NORMAL"));
        assertThat(run.state.isMissable(Run.CONFIG)).isFalse();
        assertThat(run.state.level.mean()).isLessThan(0.01);
    }

    @Test
    void whatIsMissingIsNoDrop() {
        Run run = Run.standard().background(SyntheticSeries.poisson(7, 4), DAYS);
        long now = run.state.nextBucket();
        List<Verdict> told = run.detector.missing(run.state, now, now + 300);
        run.background(SyntheticSeries.poisson(8, 4), 2);
        assertThat(told).isEmpty();
        assertThat(run.told).isEmpty();
    }

    @Test
    void aSparseKeyIsNeverMissed() {
        Run run = Run.standard().background(SyntheticSeries.poisson(9, 0.005), 30);
        assertThat(run.state.isMissable(Run.CONFIG)).isFalse();
        run.repeat(Counts.ZERO, 3 * SyntheticSeries.DAY);
        assertThat(run.told).isEmpty();
    }

    @Test
    void itIsNotMissedInItsFirstWeek() {
        Run run = Run.standard().background(SyntheticSeries.poisson(10, 4), 6).repeat(Counts.ZERO, 200);
        assertThat(run.told).isEmpty();
    }

    @Test
    void theLessIsHeardTheMoreSevere() {
        int before = 0;
        for (long heard : new long[] {100, 60, 30, 10, 0}) {
            int severity = Severity.ofDrop(new WindowEvidence(heard, 100, 5, 12), 5);
            assertThat(severity).isBetween(1, 3).isGreaterThanOrEqualTo(before);
            before = severity;
        }
    }

    @Test
    void aFullStateStaysUnderAKilobyte() {
        Run run = Run.standard()
                .background(SyntheticSeries.poisson(11, 200), DAYS)
                .repeat(Counts.ZERO, 24);
        assertThat(run.state.isOpen(Kind.DROP)).isTrue();
        assertThat(run.state.toBytes().length).isLessThan(1000);
    }
}
