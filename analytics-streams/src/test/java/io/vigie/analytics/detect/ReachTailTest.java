package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTailTest {

    private static final DetectorConfig CONFIG = Run.CONFIG;

    @Property(tries = 300)
    void scoresAreNumbersAndGrowWithReach(
            @ForAll @Size(max = 80) List<@LongRange(max = Long.MAX_VALUE) Long> history,
            @ForAll @LongRange(max = Long.MAX_VALUE - 1) long reach) {
        ReachTail tail = new ReachTail();
        long bucket = 0;
        for (long each : history) {
            bucket += 1 + each % 9_000;
            tail.learn(bucket, each, CONFIG);
        }
        double score = tail.score(reach);
        assertThat(score).isBetween(0.0, Calibration.MAX_SCORE);
        assertThat(tail.score(reach + 1)).isGreaterThanOrEqualTo(score);
        assertThat(tail.openingScore(CONFIG)).isBetween(1.0, 10.0);
        assertThat(tail.usual()).isNotNegative();
        assertThat(ReachTail.fromBytes(tail.toBytes()).score(reach)).isEqualTo(score);
    }

    /** Pareto's reach, with an index of 1 and of 0.7: heavier than followers are. */
    @ParameterizedTest
    @CsvSource({"0.02,1", "0.3,1", "1,1", "0.02,0.7", "0.3,0.7", "1,0.7"})
    void falseAlarmsAreFewerThanAsked(double rate, double index) {
        int alarms = 0;
        int months = 0;
        for (int seed = 0; seed < 8; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ReachTail tail = new ReachTail();
            for (long bucket = 0; bucket < 90 * SyntheticSeries.DAY; bucket++) {
                if (random.nextDouble() < rate) {
                    long reach = (long) (200 * Math.pow(1 - random.nextDouble(), -1 / index));
                    boolean wide = tail.isWarm(bucket, CONFIG) && tail.score(reach) >= tail.openingScore(CONFIG);
                    alarms += wide ? 1 : 0;
                    tail.learn(bucket, reach, CONFIG);
                }
            }
            months += 3;
        }
        assertThat((double) alarms / months).isLessThan(1);
    }

    @Test
    void aMillionIsTooFarForWhoIsUsedToHundreds() {
        ReachTail tail = used(SyntheticSeries.poisson(1, 300), 500);
        assertThat(tail.score(2_000_000)).isGreaterThan(tail.openingScore(CONFIG));
        assertThat(tail.score(1_000)).isLessThan(tail.openingScore(CONFIG));
        assertThat(tail.usual()).isBetween(200.0, 400.0);
    }

    @Test
    void anAuthorIsToldOnceADay() {
        ReachTail tail = new ReachTail();
        assertThat(tail.tell("a", 10, CONFIG)).isTrue();
        assertThat(tail.tell("a", 11, CONFIG)).isFalse();
        assertThat(tail.tell("b", 11, CONFIG)).isTrue();
        ReachTail later = ReachTail.fromBytes(tail.toBytes());
        assertThat(later.tell("a", 200, CONFIG)).isFalse();
        assertThat(later.tell("a", 298, CONFIG)).isTrue();
    }

    @Test
    void itsStateIsSmall() {
        ReachTail tail = used(SyntheticSeries.poisson(2, 300), 500);
        for (int author = 0; author < 100; author++) {
            tail.tell("author " + author, 500, CONFIG);
        }
        assertThat(tail.toBytes().length).isLessThan(600);
    }

    private static ReachTail used(SyntheticSeries reach, int buckets) {
        ReachTail tail = new ReachTail();
        for (int bucket = 0; bucket < buckets; bucket++) {
            tail.learn(bucket, reach.next(bucket), CONFIG);
        }
        return tail;
    }
}
