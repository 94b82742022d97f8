package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OwnTailTest {

    private final OwnTail tail = new OwnTail(new int[] {1});

    @Test
    void aKeyNotKnownYetHasTheNominalTail() {
        assertThat(tail.calibrated(0, 1.5)).isCloseTo(1.5, within(1e-9));
        assertThat(tail.calibrated(0, 5)).isCloseTo(5, within(1e-9));
    }

    @Test
    void theFartherScoresReachTheLessTheyCountBeyondTheLevel() {
        clusters(400, 1.3);
        assertThat(tail.stretch(0)).isBetween(1.3, 2.0);
        assertThat(tail.calibrated(0, 8)).isBetween(5.0, 6.7);
    }

    @Test
    void anOrdinaryTailStaysNominal() {
        clusters(400, 1);
        assertThat(tail.stretch(0)).isBetween(1.0, 1.15);
    }

    @Test
    void crisesTeachNothing() {
        for (int i = 0; i < 1000; i++) {
            cluster(10);
        }
        assertThat(tail.stretch(0)).isEqualTo(1);
        assertThat(tail.calibrated(0, 5)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aWildTailHasBoundedInfluence() {
        clusters(1000, 3);
        assertThat(tail.stretch(0)).isEqualTo(Calibration.MAX_STRETCH);
        double most = Calibration.MAX_STRETCH * (5 - OwnTail.LEVEL + Calibration.MAX_SHIFT);
        assertThat(tail.raw(0, 5)).isLessThanOrEqualTo(OwnTail.LEVEL + most);
    }

    @Test
    void aClusterCountsOnce() {
        for (int bucket = 1; bucket < 500; bucket++) {
            tail.learn(0, 9, bucket);
        }
        assertThat(tail.stretch(0)).isEqualTo(1);
    }

    @Property(tries = 200)
    void calibrationKeepsTheOrderAndRawUndoesIt(
            @ForAll @DoubleRange(max = 60) double score, @ForAll @DoubleRange(min = 0.1, max = 9) double reach) {
        clusters(30, reach);
        double calibrated = tail.calibrated(0, score);
        assertThat(tail.calibrated(0, score + 0.01)).isGreaterThan(calibrated);
        if (score > OwnTail.LEVEL) {
            assertThat(tail.raw(0, calibrated)).isCloseTo(score, within(1e-6));
        }
    }

    /** Clusters as frequent as nominal ones, whose scores reach so many times as far. */
    private void clusters(int count, double reach) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < count; i++) {
            cluster(-Math.log10(1 - random.nextDouble()) * reach);
        }
    }

    private void cluster(double excess) {
        for (int quiet = 0; quiet < 133; quiet++) {
            tail.fade(1);
        }
        tail.learn(0, OwnTail.LEVEL + excess, now += 133);
    }

    private long now;
}
