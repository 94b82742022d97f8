package io.vigie.analytics.aggregate;

import static io.vigie.analytics.aggregate.Authors.RELATIVE_STANDARD_ERROR;
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

class AuthorsTest {

    /** Sets on both sides of the exact limit, which overlap often. */
    @Provide
    Arbitrary<Authors> sets() {
        Arbitrary<Integer> first = Arbitraries.integers().between(0, 700);
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 700);
        return Combinators.combine(first, count).as(AuthorsTest::named);
    }

    @Property(tries = 200)
    void mergeIsASetUnion(@ForAll("sets") Authors a, @ForAll("sets") Authors b, @ForAll("sets") Authors c) {
        assertThat(union(a, b)).isEqualTo(union(b, a));
        assertThat(union(a, b, c)).isEqualTo(union(a, union(b, c)));
        assertThat(union(a, a)).isEqualTo(a);
        assertThat(union(a, b, a)).isEqualTo(union(a, b));
        assertThat(union(a, new Authors())).isEqualTo(a);
    }

    @Property(tries = 100)
    void equalSetsHaveEqualEstimates(@ForAll("sets") Authors a, @ForAll("sets") Authors b) {
        assertThat(union(a, b).estimate()).isEqualTo(union(b, a).estimate());
    }

    @Test
    void fewAreCountedExactly() {
        Authors few = named(Authors.EXACT_LIMIT);
        assertThat(union(few, few).estimate()).isEqualTo(Authors.EXACT_LIMIT);
        assertThat(few.sketchBytes()).isNull();
        assertThat(named(Authors.EXACT_LIMIT + 1).sketchBytes()).hasSize(Authors.SKETCH_BYTES);
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
        assertThat(union(Authors.of(null), Authors.of("a")).estimate()).isEqualTo(1);
    }

    @Test
    void sketchOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> Authors.sketched(new byte[2_048]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sketch of authors: must have 4096 bytes, has 2048");
    }

    private static Authors named(int count) {
        return named(0, count);
    }

    private static Authors named(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> Authors.of("author " + i))
                .reduce(new Authors(), (some, others) -> union(some, others));
    }

    private static Authors random(int count, SplittableRandom random) {
        return Authors.exactly(random.longs(count).toArray());
    }

    private static Authors union(Authors... some) {
        Authors all = new Authors();
        for (Authors each : some) {
            all.add(each);
        }
        return all;
    }
}
