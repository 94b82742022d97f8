package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {

    private static final String TEXT = "Je n'aime pas l'avion, it's NOT sooo good but #GoodWork &amp; no vol-au-vent";

    private final FeatureExtractor used = new FeatureExtractor();

    private static List<Long> features(FeatureExtractor extractor, String text, String language) {
        List<Long> features = new ArrayList<>();
        extractor.extract(text, language, (family, hash) -> features.add(((long) family.index() << 32) + hash));
        return features;
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        used.extractWords(text, (family, hash) -> true, word -> words.add(used.written(word)));
        return words;
    }

    @Test
    void aTextThatIsReadAgainByTheRulesOfAnotherLanguageGivesWhatItGivesAFreshReader() {
        for (String language : List.of("en", "fr", "", "de", "fr", "en")) {
            assertThat(features(used, TEXT, language))
                    .as(language)
                    .isEqualTo(features(new FeatureExtractor(), TEXT, language));
        }
    }

    @Test
    void anotherTextIsRead() {
        features(used, TEXT, "en");

        assertThat(features(used, "something else", "en"))
                .isEqualTo(features(new FeatureExtractor(), "something else", "en"));
    }

    @Test
    void wordsAreQuotedWithAllThatIsJoinedToThem() {
        assertThat(
                        words(
                                "L’avion: rendez-vous, \u201Cso #GoodWork\u201D don't 😀good😀 https://a.example/b @me 3.5 été"))
                .containsExactly(
                        "L’avion",
                        "L’avion",
                        "rendez-vous",
                        "rendez-vous",
                        "so",
                        "#GoodWork",
                        "#GoodWork",
                        "don't",
                        "good",
                        "été");
    }

    @Test
    void anApostropheAtAnEndIsNotPartOfAWord() {
        assertThat(words("'quoted' -dashed-")).containsExactly("quoted", "dashed");
    }
}
