package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final Recipe.Weights WEIGHTS = new Recipe.Weights(1, 0.5, 2);

    @Test
    void everyClassOfASourceCountsTheSame() {
        List<Example> weighted = sources().weighted(WEIGHTS);

        for (SentimentLabel label : List.of(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE)) {
            assertThat(weight(weighted, "given", label)).isCloseTo(10 / 3.0, within(1e-9));
            assertThat(weight(weighted, "mention", label)).isCloseTo(0.5 * 10 / 3, within(1e-9));
            assertThat(weight(weighted, "lesson", label)).isCloseTo(2.0 * 10 / 3, within(1e-9));
        }
    }

    @Test
    void foldsArePartsOfEachSourceAndLessonsAreInNone() {
        List<String> seen = new ArrayList<>();
        for (int fold = 0; fold < 3; fold++) {
            Sources inside = sources().only(fold, 3);
            Sources outside = sources().without(fold, 3);
            assertThat(inside.lessons()).isEmpty();
            assertThat(outside.lessons()).hasSize(10);
            assertThat(outside.given()).hasSize(10 - inside.given().size()).doesNotContainAnyElementsOf(inside.given());
            assertThat(outside.mentions()).doesNotContainAnyElementsOf(inside.mentions());
            inside.given().forEach(example -> seen.add(example.text()));
            inside.mentions().forEach(example -> seen.add(example.text()));
        }
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
    }

    private static double weight(List<Example> examples, String source, SentimentLabel label) {
        return examples.stream()
                .filter(example -> example.label() == label && example.text().startsWith(source))
                .mapToDouble(Example::weight)
                .sum();
    }

    private static Sources sources() {
        return new Sources(source("given"), source("mention"), source("lesson"));
    }

    /** One positive, two neutral and seven negative. */
    private static List<Example> source(String name) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Example(
                        i == 0 ? SentimentLabel.POSITIVE : i < 3 ? SentimentLabel.NEUTRAL : SentimentLabel.NEGATIVE,
                        name + " " + i))
                .toList();
    }
}
