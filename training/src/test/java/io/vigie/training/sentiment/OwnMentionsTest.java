package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMentionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aFifthIsKeptApart(String language) throws IOException {
        List<Example> learned = OwnMentions.training(language);
        List<Example> keptApart = OwnMentions.validation(language);

        assertThat(keptApart.size() / (double) (learned.size() + keptApart.size()))
                .isBetween(0.15, 0.25);
        assertThat(texts(learned)).doesNotContainAnyElementsOf(texts(keptApart));
        assertThat(keptApart)
                .extracting(Example::label)
                .contains(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void whatIsTestedIsNotLearned(String language) throws IOException {
        Set<String> learned = texts(OwnMentions.training(language));
        learned.addAll(texts(OwnMentions.lessons(language)));

        assertThat(learned).isNotEmpty();
        assertThat(PlainSentiment.read(language).stream().map(PlainSentiment::text))
                .doesNotContainAnyElementsOf(learned);
    }

    @Test
    void otherLanguagesHaveNone() throws IOException {
        assertThat(OwnMentions.training("de")).isEmpty();
        assertThat(OwnMentions.lessons("de")).isEmpty();
    }

    private static Set<String> texts(List<Example> examples) {
        Set<String> texts = new HashSet<>();
        examples.forEach(example -> texts.add(example.text()));
        return texts;
    }
}
