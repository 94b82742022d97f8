package io.vigie.analytics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Provide
    Arbitrary<List<Partial>> mentions() {
        return Partials.ofOneMention().list().ofMinSize(1).ofMaxSize(200);
    }

    @Property(tries = 200)
    void orderAndGroupingDoNotMatter(@ForAll("mentions") List<Partial> mentions, @ForAll Random random) {
        Partial inOrder = Partials.sum(mentions);
        List<Partial> shuffled = new ArrayList<>(mentions);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size());
        Partial grouped = Partials.sum(
                List.of(Partials.sum(shuffled.subList(cut, shuffled.size())), Partials.sum(shuffled.subList(0, cut))));

        assertThat(grouped).isEqualTo(inOrder);
        assertThat(grouped.pane().tally().volume()).isEqualTo(mentions.size());
    }

    @Test
    void rareWordsAreForgottenFirst() {
        Frequencies many = new Frequencies();
        IntStream.range(0, 10 * Frequencies.LIMIT)
                .forEach(i -> many.add(Frequencies.ofEach(List.of("word" + i, "always"))));
        assertThat(many.size()).isBetween(Frequencies.LIMIT / 2, Frequencies.LIMIT);
        assertThat(many.top(1)).containsExactly(Map.entry("always", 10L * Frequencies.LIMIT));
    }

    @Property(tries = 200)
    void whatIsKeptIsTheMoreFrequentHalfTiesInOrder(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int most) {
        Frequencies frequencies = new Frequencies();
        Frequencies all = new Frequencies(Integer.MAX_VALUE);
        for (int word = 0; word <= Frequencies.LIMIT; word++) {
            String name = Integer.toString(random.nextInt(1_000_000), 36) + "-" + word;
            int times = 1 + random.nextInt(most);
            frequencies.add(name, times);
            all.add(name, times);
        }
        List<Map.Entry<String, Long>> kept = all.top(Frequencies.LIMIT / 2);
        assertThat(frequencies.top(Frequencies.LIMIT)).isEqualTo(kept);
    }

    @Property(tries = 200)
    void theMostFrequentAreTheFirstOfAllInOrder(
            @ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> met, @ForAll @IntRange(max = 4) int least) {
        Frequencies frequencies = new Frequencies();
        met.forEach(word -> frequencies.add("word" + word, 1));
        List<Map.Entry<String, Long>> inOrder = frequencies.counts().entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .toList();
        assertThat(frequencies.top(10, least)).isEqualTo(inOrder);
    }

    @Test
    void reachStopsAtTheLargestNumber() {
        Tally wide = Tally.of(Label.NEUTRAL, 0, Long.MAX_VALUE);
        assertThat(wide.plus(wide).reach()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aCrisisIsShownByNegativesAndMuchTalkByReach() {
        Samples samples = new Samples();
        IntStream.range(0, 40).forEach(i -> samples.add(sample(i, i % 10 == 0 ? Label.NEGATIVE : Label.POSITIVE)));
        assertThat(samples.mentions()).hasSizeLessThanOrEqualTo(Samples.MOST_KEPT);
        assertThat(samples.ofVolume()).extracting(Sample::reach).containsExactly(39L, 38L, 37L, 36L, 35L);
        assertThat(samples.ofCrisis()).extracting(Sample::reach).containsExactly(30L, 20L, 10L, 0L, 39L);
    }

    private static Sample sample(int reach, Label label) {
        return new Sample("m" + reach, "test", null, "text", null, 0, label, List.of(), reach, "");
    }

    @Test
    void ofCopiesOneStandsForAll() {
        Samples samples = new Samples();
        IntStream.range(0, 40).forEach(i -> samples.add(sample(i, "s" + i % 3)));
        assertThat(samples.ofVolume()).extracting(Sample::reach).containsExactly(39L, 38L, 37L);
        Stories stories = new Stories();
        IntStream.range(0, 40).forEach(i -> stories.add(Stories.of("s" + i % 39)));
        assertThat(stories.different().estimate()).isEqualTo(39);
        assertThat(stories.retold(5)).containsExactly(Map.entry("s0", 2L));
        assertThat(stories.mentions().count("s1")).isEqualTo(1);
        assertThat(stories.mentions().count("never told")).isZero();
    }

    private static Sample sample(int reach, String story) {
        return new Sample("m" + reach, "test", null, "text", null, 0, Label.NEUTRAL, List.of(), reach, story);
    }

    @Test
    void excerptNeverEndsInHalfACharacter() {
        Sample sample = new Sample("1", "test", null, "x".repeat(279) + "😀", null, 0, Label.NEUTRAL, List.of(), 0, "");
        assertThat(sample.excerpt()).isEqualTo("x".repeat(279));
    }

    /** "Aa" and "BB" have the same hash, and so has whatever is made of as many of them. */
    @Test
    void wordsOfTheSameHashAreToldApart() {
        List<String> words = IntStream.range(0, 32)
                .mapToObj(bits -> IntStream.range(0, 5)
                        .mapToObj(bit -> ((bits >> bit) & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .toList();
        Frequencies frequencies = new Frequencies();
        for (int i = 0; i < words.size(); i++) {
            frequencies.add(words.get(i), i + 1);
        }
        assertThat(frequencies.size()).isEqualTo(words.size());
        for (int i = 0; i < words.size(); i++) {
            assertThat(frequencies.count(words.get(i))).isEqualTo(i + 1);
        }
    }
}
