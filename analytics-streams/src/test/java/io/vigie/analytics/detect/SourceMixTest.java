package io.vigie.analytics.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SourceMixTest {

    private static final Duration BUCKET = Duration.ofMinutes(5);

    private final SourceMix mix = new SourceMix();

    @Test
    void aKeyIsDeafWithoutHalfOfItsMentions() {
        mix.learn(10, Map.of("a", 5L, "b", 4L, "c", 1L), BUCKET);
        assertThat(mix.isDeafWithout(Set.of("a"))).isTrue();
        assertThat(mix.isDeafWithout(Set.of("b"))).isFalse();
        assertThat(mix.isDeafWithout(Set.of("b", "c"))).isTrue();
        assertThat(mix.isDeafWithout(Set.of())).isFalse();
        assertThat(new SourceMix().isDeafWithout(Set.of("a"))).isFalse();
    }

    @Test
    void whatWasHeardFiveDaysAgoWeighsHalf() {
        mix.learn(0, Map.of("a", 100L), BUCKET);
        mix.learn(5 * 288, Map.of("b", 50L), BUCKET);
        assertThat(mix.share(Set.of("a"))).isCloseTo(0.5, within(1e-9));
    }

    @Property(tries = 300)
    void sharesAreNumbersAndGrowWithTheSources(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 20_000) Integer> gaps,
            @ForAll @IntRange(min = 1, max = 12) int sources) {
        long bucket = 0;
        for (int gap : gaps) {
            bucket += gap;
            Map<String, Long> heard = new HashMap<>();
            heard.put("s" + gap % sources, (long) gap);
            mix.learn(bucket, heard, BUCKET);
        }
        double one = mix.share(Set.of("s0"));
        assertThat(one).isBetween(0.0, 1.0);
        assertThat(mix.share(Set.of("s0", "s1"))).isGreaterThanOrEqualTo(one);
        assertThat(mix.toBytes().length).isLessThan(120);
        assertThat(SourceMix.fromBytes(mix.toBytes()).share(Set.of("s0"))).isEqualTo(one);
    }
}
