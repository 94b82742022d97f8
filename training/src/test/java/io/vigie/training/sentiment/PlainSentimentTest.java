package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped model hears in mentions without loaded words: floors under what it reached, for later models to keep. */
class PlainSentimentTest {

    @ParameterizedTest
    @CsvSource({
        "en, praise, 18",
        "en, complaint, 21",
        "en, irony, 9",
        "en, fact, 14",
        "fr, praise, 13",
        "fr, complaint, 19",
        "fr, irony, 12",
        "fr, fact, 13",
    })
    void plainMentionsAreHeard(String language, String kind, int least) throws IOException {
        LinearSentimentScorer scorer = LinearSentimentScorer.builtIn();
        List<PlainSentiment> mentions = PlainSentiment.read(language).stream()
                .filter(mention -> mention.kind().equals(kind))
                .toList();

        assertThat(mentions)
                .filteredOn(mention -> scorer.score(mention.text(), language).best() == mention.label())
                .as("%s of %d %s", kind, mentions.size(), language)
                .hasSizeGreaterThanOrEqualTo(least);
    }
}
