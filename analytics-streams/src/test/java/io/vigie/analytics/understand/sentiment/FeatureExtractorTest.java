package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Sums of all hashes by family: what is recalled from memory must come to the same. */
    private static final class HashTotals implements FeatureTotals {
        private final Map<Long, Long> memory = new HashMap<>();
        private long total;
        private long before;
        private int recalled;

        @Override
        public boolean feature(FeatureFamily family, int hash) {
            total += (family.index() + 1L) * hash;
            return hash % 2 == 0;
        }

        @Override
        public boolean remembers(long high, long low) {
            Long known = memory.get(high * 31 + low);
            before = total;
            total += known == null ? 0 : known;
            recalled += known == null ? 0 : 1;
            return known != null;
        }

        @Override
        public void learn(long high, long low) {
            memory.put(high * 31 + low, total - before);
        }

        @Override
        public void phrases(int[] hashes, int count) {
            for (int i = 0; i < count; i++) {
                feature(FeatureFamily.PHRASE, hashes[i]);
            }
        }
    }

    @Test
    void totalsAreThoseOfAllFeaturesWhetherWordsAreRememberedOrNot() {
        HashTotals remembering = new HashTotals();
        for (String text : List.of(TEXT, "", "!", "one", TEXT, "TEXT avion éé 漢字 l'œuf sooooo #GoodWork " + TEXT)) {
            for (String language : List.of("en", "fr")) {
                HashTotals plain = new HashTotals();
                int tokens = new FeatureExtractor().extract(text, language, (FeatureSink) plain);
                remembering.total = 0;

                assertThat(used.extract(text, language, remembering)).isEqualTo(tokens);
                assertThat(remembering.total).as(text).isEqualTo(plain.total);
            }
        }
        assertThat(remembering.recalled).isGreaterThan(40);
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
