package io.vigie.analytics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanScoreTest {

    /** From tables of Student's distribution. */
    @ParameterizedTest
    @CsvSource({"1, 12.706", "2, 4.303", "3, 3.182", "4, 2.776", "5, 2.571", "10, 2.228", "30, 2.042", "1000, 1.962"})
    void quantilesAreThoseOfTheTables(long freedom, double quantile) {
        assertThat(MeanScore.student(freedom)).isCloseTo(quantile, within(0.01));
    }

    @Test
    void twoOppositesSayNothing() {
        assertThat(of(List.of(-1.0, 1.0))).isEqualTo(new MeanScore(0, -1, 1));
        assertThat(of(List.of(0.5)).low()).isEqualTo(-1);
        assertThat(MeanScore.of(Tally.ZERO)).isEqualTo(new MeanScore(0, -1, 1));
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheMean() {
        SplittableRandom random = new SplittableRandom(5);
        int held = 0;
        for (int run = 0; run < 2_000; run++) {
            MeanScore mean = of(random.doubles(12, -0.6, 0.8).boxed().toList());
            held += mean.low() <= 0.1 && 0.1 <= mean.high() ? 1 : 0;
        }
        assertThat(held / 2_000.0).isBetween(0.935, 0.965);
    }

    @Property
    void meanIsWithinItsInterval(@ForAll @NotEmpty List<@DoubleRange(min = -1, max = 1) Double> scores) {
        MeanScore mean = of(scores);
        assertThat(mean.value())
                .isBetween(mean.low() - 1e-9, mean.high() + 1e-9)
                .isBetween(-1.0, 1.0);
        assertThat(mean.low()).isBetween(-1.0, 1.0);
        assertThat(mean.high()).isBetween(-1.0, 1.0);
    }

    private static MeanScore of(List<Double> scores) {
        return MeanScore.of(
                scores.stream().map(score -> Tally.of(Label.NEUTRAL, score, 0)).reduce(Tally.ZERO, Tally::plus));
    }
}
