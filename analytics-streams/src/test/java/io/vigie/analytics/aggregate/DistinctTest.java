package io.vigie.analytics.aggregate;

import static io.vigie.analytics.aggregate.Distinct.RELATIVE_STANDARD_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

    /** Sets on both sides of the exact limit, which overlap often. */
    @Provide
    Arbitrary<Distinct> sets() {
        Arbitrary<Integer> first = Arbitraries.integers().between(0, 700);
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 700);
        return Combinators.combine(first, count).as(DistinctTest::named);
    }

    @Property(tries = 200)
    void mergeIsASetUnion(@ForAll("sets") Distinct a, @ForAll("sets") Distinct b, @ForAll("sets") Distinct c) {
        assertThat(union(a, b)).isEqualTo(union(b, a));
        assertThat(union(a, b, c)).isEqualTo(union(a, union(b, c)));
        assertThat(union(a, a)).isEqualTo(a);
        assertThat(union(a, b, a)).isEqualTo(union(a, b));
        assertThat(union(a, new Distinct())).isEqualTo(a);
    }

    @Property(tries = 100)
    void equalSetsHaveEqualEstimates(@ForAll("sets") Distinct a, @ForAll("sets") Distinct b) {
        assertThat(union(a, b).estimate()).isEqualTo(union(b, a).estimate());
    }

    @Test
    void fewAreCountedExactly() {
        Distinct few = named(Distinct.EXACT_LIMIT);
        assertThat(union(few, few).estimate()).isEqualTo(Distinct.EXACT_LIMIT);
        assertThat(few.sketchBytes()).isNull();
        assertThat(named(Distinct.EXACT_LIMIT + 1).sketchBytes()).hasSize(Distinct.SKETCH_BYTES);
    }

    /** Names that differ in a digit must fill the registers as evenly as random ones. */
    @ParameterizedTest
    @ValueSource(ints = {513, 1_000, 5_000, 20_000})
    void similarNamesAreCountedWithinFourStandardErrors(int count) {
        assertThat((double) named(count).estimate()).isCloseTo(count, within(4 * RELATIVE_STANDARD_ERROR * count));
    }

    /** Root of the mean square over 100 sets, known to 7 %. Smaller sets, as of 20,000, are nearer to the truth. */
    @Test
    void errorIsTheStatedOne() {
        SplittableRandom random = new SplittableRandom(20_261_124);
        double meanSquare = IntStream.range(0, 100)
                .mapToDouble(run -> random(100_000, random).estimate() / 100_000.0 - 1)
                .map(error -> error * error)
                .average()
                .orElseThrow();
        assertThat(RELATIVE_STANDARD_ERROR).isCloseTo(0.0122, within(0.0001));
        assertThat(Math.sqrt(meanSquare) / RELATIVE_STANDARD_ERROR).isBetween(0.8, 1.2);
    }

    @Test
    void noAuthorCountsNone() {
        assertThat(union(Distinct.of(null), Distinct.of("a")).estimate()).isEqualTo(1);
    }

    @Test
    void sketchOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> Distinct.sketched(new byte[2_048]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sketch: must have 4096 bytes, has 2048");
    }

    private static Distinct named(int count) {
        return named(0, count);
    }

    private static Distinct named(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> Distinct.of("author " + i))
                .reduce(new Distinct(), (some, others) -> union(some, others));
    }

    private static Distinct random(int count, SplittableRandom random) {
        return Distinct.exactly(random.longs(count).toArray());
    }

    private static Distinct union(Distinct... some) {
        Distinct all = new Distinct();
        for (Distinct each : some) {
            all.add(each);
        }
        return all;
    }
}
