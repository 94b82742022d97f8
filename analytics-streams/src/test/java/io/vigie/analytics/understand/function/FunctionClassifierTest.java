package io.vigie.analytics.understand.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.StoredQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FunctionClassifierTest {

    private static final FunctionClassifier CLASSIFIER = new FunctionClassifier(
            List.of(cue("harbour", 0.8), cue("quality", 0.6), cue("risk", 0.9)),
            new FiguresOfSpeech(List.of()),
            FunctionModelFormat.builtIn(List.of()));

    private static FunctionCue cue(String function, double weight) {
        return new FunctionCue(function, weight, new StoredQuery(function, "any", "unused"));
    }

    private static QueryHit hit(String function, String word) {
        return new QueryHit(function, List.of(new MatchedWords(word, 0, word.length())));
    }

    /** The same query in a text of small talk: heard when it is about a watched brand. */
    @Test
    void aClearQueryAboutAWatchedBrandIsHeardAmongSmallTalk() {
        String text = "My dad in Brest too: Aria 9 faulty, smoke and total failure.";
        List<QueryHit> hits = List.of(hit("risk", "smoke"));
        assertThat(CLASSIFIER.classify(text, "en", hits, false)).isEmpty();
        assertThat(CLASSIFIER.classify(text, "en", hits, true)).isNotEmpty();
        assertThat(CLASSIFIER.classify(text, "en", List.of(hit("quality", "faulty")), true))
                .as("a query that is not clear")
                .isEmpty();
    }

    /** Whatever the few other words say; a longer text of the same words says more than the query. */
    @Test
    void aTextThatHardlySaysMoreThanAQueryIsHeard() {
        List<QueryHit> hits = List.of(hit("quality", "panne"));
        String text = "Le frigo de papa en panne";
        assertThat(CLASSIFIER.classify(text, "fr", hits, false)).isNotEmpty();
        assertThat(CLASSIFIER.classify(text + " ce matin chez nous", "fr", hits, false))
                .isEmpty();
    }

    @Test
    void aFunctionIsFoundWithoutAnyQueryAndTheWordsThatDecidedAreQuoted() {
        String text = "My kettle broke after a week, the LID cracked and it leaks everywhere.";

        assertThat(CLASSIFIER.classify(text, "en", List.of(), false)).first().satisfies(score -> {
            assertThat(score.id()).isEqualTo("quality");
            assertThat(score.weight()).isBetween(FunctionClassifier.THRESHOLD, 1.0);
            assertThat(score.because()).isNotEmpty().allMatch(text::contains);
        });
    }

    @Test
    void smallTalkConcernsNobody() {
        assertThat(CLASSIFIER.classify(
                        "Happy birthday to my sister, cake and candles tonight!", "en", List.of(), false))
                .isEmpty();
    }

    @Test
    void aCompanysOwnFunctionIsDecidedByItsQueriesAlone() {
        assertThat(CLASSIFIER.classify("Happy birthday from the quay!", "en", List.of(hit("harbour", "quay")), false))
                .containsExactly(new FunctionScore("harbour", 0.8, List.of("quay")));
    }

    @Test
    void languagesThatTheModelDoesNotKnowAreDecidedByQueriesAlone() {
        String text = "Der Wasserkocher ist kaputt";

        assertThat(CLASSIFIER.classify(text, "de", List.of(hit("quality", "kaputt")), false))
                .containsExactly(new FunctionScore("quality", 0.6, List.of("kaputt")));
        assertThat(CLASSIFIER.classify(text, "de", List.of(), false)).isEmpty();
    }
}
