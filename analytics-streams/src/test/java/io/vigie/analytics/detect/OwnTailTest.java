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
            cluster(10, true);
        }
        assertThat(tail.stretch(0)).isEqualTo(1);
        assertThat(tail.calibrated(0, 5)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aWildTailHasBoundedInfluence() {
        clusters(1000, 3);
        assertThat(tail.stretch(0)).isEqualTo(Calibration.MAX_STRETCH);
        assertThat(tail.calibrated(0, 60)).isGreaterThan(15);
    }

    @Test
    void aClusterCountsOnce() {
        for (int bucket = 1; bucket < 500; bucket++) {
            tail.learn(0, 9, bucket, false);
        }
        assertThat(tail.stretch(0)).isEqualTo(1);
    }

    @Property(tries = 200)
    void calibrationKeepsTheOrder(
            @ForAll @DoubleRange(max = 60) double score, @ForAll @DoubleRange(min = 0.1, max = 9) double reach) {
        clusters(30, reach);
        double calibrated = tail.calibrated(0, score);
        assertThat(tail.calibrated(0, score + 0.01)).isGreaterThan(calibrated);
    }

    /** Clusters as frequent as nominal ones, whose scores reach so many times as far. */
    private void clusters(int count, double reach) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < count; i++) {
            cluster(-Math.log10(1 - random.nextDouble()) * reach, false);
        }
    }

    private void cluster(double excess, boolean told) {
        for (int quiet = 0; quiet < 133; quiet++) {
            tail.fade(1);
        }
        tail.learn(0, OwnTail.LEVEL + excess, now += 133, told);
    }

    private long now;
}
