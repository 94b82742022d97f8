package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.training.function.LabelledText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {

    private static final List<LabelledText> MENTIONS = List.of(
            mention("quality", "The kettle leaks"),
            mention("quality", "My pump leaks"),
            mention("quality", "The roof drips"),
            mention("quality", "This tap drips"),
            mention("", "Soup for the kettle"),
            mention("", "Nice weather, nice soup"),
            new LabelledText("fr", Set.of("quality"), "leaks leaks"));

    @Test
    void wordsOfOneFunctionAreAlike() {
        WordVectors words = FunctionWords.of("en", MENTIONS, List.of());

        assertThat(words.byWord().keySet()).contains("leaks", "drips", "soup").doesNotContain("tap", "pump");
        assertThat(closeness(words, "leaks", "drips")).isPositive();
        assertThat(closeness(words, "leaks", "soup")).isNegative();
    }

    @Test
    void nothingIsTakenFromTextsKeptApart() {
        Example keptApart = new Example(SentimentLabel.NEGATIVE, "My pump leaks");

        assertThat(FunctionWords.of("en", MENTIONS, List.of(keptApart)).byWord().keySet())
                .doesNotContain("leaks")
                .contains("drips");
    }

    private static LabelledText mention(String function, String text) {
        return new LabelledText("en", function.isEmpty() ? Set.of() : Set.of(function), text);
    }

    private static double closeness(WordVectors words, String one, String other) {
        float[] first = Objects.requireNonNull(words.byWord().get(one));
        float[] second = Objects.requireNonNull(words.byWord().get(other));
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }
}
