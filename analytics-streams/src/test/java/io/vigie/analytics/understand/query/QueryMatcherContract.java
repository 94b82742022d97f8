package io.vigie.analytics.understand.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine for stored queries does. */
public abstract class QueryMatcherContract {

    protected abstract QueryMatcher matcher(List<StoredQuery> queries);

    @Test
    void reportsTheWordsAsTheyStand() {
        assertThat(words("fr", "licenciement OR \"service client\"", "Des LICENCIEMENTS au Service  client !"))
                .containsExactly("LICENCIEMENTS", "Service  client");
    }

    @Test
    void reportsAHashtagWholeWhenItsWordsMatch() {
        assertThat(words("en", "boycott", "Title?\n\nall of you: #BoycottNorvelia"))
                .containsExactly("#BoycottNorvelia");
    }

    @Test
    void offsetsStayRightBehindATitleThatEndsInSigns() {
        TextMention mention = new TextMention("1", "see the leak!!", "Leaks?! …  ", Origin.UNKNOWN);

        assertThat(hits(List.of(query("en", "leak")), mention, "en").get(0).words())
                .extracting(MatchedWords::text)
                .containsExactly("Leaks", "leak");
    }

    @Test
    void seesThroughInvisibleCharactersAndGluedWords() {
        assertThat(words("fr", "grève", "la gr\u200bè\u00adve")).hasSize(1);
        assertThat(words("fr", "grève", "C'est fini.Grève demain")).containsExactly("Grève");
        assertThat(words("fr", "grève", "e\u0301te\u0301 de gre\u0300ve")).hasSize(1);
    }

    @Test
    void quotesTheTextBehindATitleOfSigns() {
        TextMention mention = new TextMention("1", "a gas leak", "!!!", Origin.UNKNOWN);

        assertThat(hits(List.of(query("en", "leak")), mention, "en").get(0).words())
                .containsExactly(new MatchedWords("leak", 6, 10));
    }

    @Test
    void aTextCutInsideAnEmojiKeepsItsWords() {
        assertThat(words("en", "leak", "a leak \ud83d")).containsExactly("leak");
    }

    @Test
    void aFuzzyWordAsShortAsItsEditsIsNoTrouble() {
        assertThat(words("en", "abc~2 OR leak", "a leak")).containsExactly("a", "leak");
    }

    @Test
    void refusesWhatLuceneCouldNotRun() {
        String words = "\"a b c\" ".repeat(400);
        List<StoredQuery> queries = List.of(
                new StoredQuery("wild", "en", "*a" + "?".repeat(30)),
                new StoredQuery("many", "en", words),
                new StoredQuery("long", "en", "a".repeat(300) + "~2"),
                new StoredQuery("good", "en", "leak"));
        QueryMatcher matcher = matcher(queries);

        assertThat(matcher.problems()).extracting(QueryProblem::id).containsExactly("wild", "many", "long");
        assertThat(matcher.match(List.of(mention("a leak", "en"))).get(0)).hasSize(1);
    }

    @Test
    void refusesTwoQueriesOfOneId() {
        assertThatThrownBy(() -> matcher(List.of(query("en", "leak"), query("fr", "fuite"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unique");
    }

    @Test
    void enormousFieldsAreNoTrouble() {
        String enormous = "x".repeat(40_000);
        TextMention mention = TextMention.of("a leak").from(new Origin(enormous, enormous, enormous, null, null));

        assertThat(hits(List.of(query("en", "leak NOT source:x NOT url:x NOT author:x")), mention, "en"))
                .hasSize(1);
    }

    @Test
    void noPhraseCrossesFromTheTitleIntoTheText() {
        TextMention mention = new TextMention("1", "service", "customer", Origin.UNKNOWN);

        assertThat(hits(List.of(query("en", "\"customer service\"~50")), mention, "en"))
                .isEmpty();
    }

    @Test
    void looksAtEveryField() {
        TextMention mention = new TextMention(
                "1",
                "words",
                "A headline",
                new Origin("Twitter", "h4sh", "https://www.lemonde.fr/a/b-1.html", null, null));
        String all =
                "title:headline AND source:twitter AND author:H4SH AND url:lemonde.fr AND language:en AND text:words";

        assertThat(hits(List.of(query("en", all)), mention, "en")).hasSize(1);
        assertThat(hits(List.of(query("en", "title:words")), mention, "en")).isEmpty();
        assertThat(hits(List.of(query("en", "url:figaro.fr")), mention, "en")).isEmpty();
    }

    /** Only of text are signs left out: a value is looked for as it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"google_play", "trustpilot.com", "a:b", "Le Monde"})
    void signsInAValueArePartOfIt(String value) {
        TextMention mention = TextMention.of("words").from(new Origin(value, value, null, null, null));
        String quoted = '"' + value + '"';

        assertThat(hits(List.of(query("any", "source:" + quoted + " AND author:" + quoted)), mention, "en"))
                .hasSize(1);
        assertThat(hits(List.of(query("any", "source:" + value.replace(" ", "\\ "))), mention, "en"))
                .hasSize(1);
        assertThat(hits(List.of(query("any", "source:" + value.replaceAll("\\W", ""))), mention, "en"))
                .hasSize(value.contains("_") ? 1 : 0);
    }

    @Test
    void aQueryOfALanguageIsAskedOfThatLanguageOnly() {
        TextMention mention = TextMention.of("recall");

        assertThat(hits(List.of(query("en", "exact:recall")), mention, "en")).hasSize(1);
        assertThat(hits(List.of(query("en", "exact:recall")), mention, "und")).hasSize(1);
        assertThat(hits(List.of(query("en", "exact:recall")), mention, "fr")).isEmpty();
        assertThat(hits(List.of(query("any", "recall")), mention, "de")).hasSize(1);
    }

    @Test
    void aBadQueryIsReportedAndTheOthersGoOn() {
        List<StoredQuery> queries =
                List.of(new StoredQuery("bad", "en", "leak AND ("), new StoredQuery("good", "en", "leak"));
        QueryMatcher matcher = matcher(queries);

        assertThat(matcher.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("bad");
            assertThat(problem.position()).isEqualTo(11);
        });
        assertThat(matcher.match(List.of(mention("a leak", "en"))).get(0))
                .extracting(QueryHit::queryId)
                .containsExactly("good");
    }

    @Test
    void aBatchGivesWhatSingleMentionsGive() {
        List<StoredQuery> queries = List.of(
                new StoredQuery("a", "en", "leak NOT oil"),
                new StoredQuery("b", "any", "\"Air France\""),
                new StoredQuery("c", "fr", "fuit* AND usine"));
        List<SearchableMention> mentions = List.of(
                mention("a gas leak, an oil leak", "en"),
                mention("leaks everywhere #AirFrance", "en"),
                mention("fuite à l'usine Air France", "fr"),
                mention("", "und"));
        QueryMatcher matcher = matcher(queries);
        List<List<QueryHit>> single = new ArrayList<>();
        mentions.forEach(mention -> single.addAll(matcher.match(List.of(mention))));

        assertThat(matcher.match(mentions)).isEqualTo(single);
        assertThat(single).extracting(List::size).containsExactly(0, 2, 2, 0);
        assertThat(matcher.match(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "#a ", "\"(", "😀", "\u200d", "é\u0301", "@x #y_Z http://a.b ", "\ud800", "ا1 "})
    void hostileTextsAreAnsweredAndNoHit(String piece) {
        assertThat(words("fr", "grève", piece.repeat(50_000))).isEmpty();
    }

    static List<String> enormousTexts() {
        StringBuilder hashtags = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            hashtags.append("#GrèveNo").append(i).append(' ');
        }
        return List.of(
                "a".repeat(1_000_000),
                hashtags.toString(),
                "\"(".repeat(50_000) + "grève" + ")\"".repeat(50_000),
                "😀👩🏽‍💻".repeat(100_000),
                "aаα中ا1é\u0301".repeat(50_000),
                "g\u200d".repeat(500_000),
                "grève usine ".repeat(100_000));
    }

    /** What is beyond the first 20,000 characters costs nothing, and what is before it no more than its length. */
    @ParameterizedTest
    @MethodSource("enormousTexts")
    void enormousTextsAreAnsweredInTime(String text) {
        String query = "\"grève usine\" OR \"usine grève usine\"~9 OR gr?v* OR *ine OR greve~2 OR #GrèveNo1 OR aaa*";

        assertTimeout(Duration.ofSeconds(20), () -> hits(List.of(query("fr", query)), TextMention.of(text), "und"));
    }

    private List<String> words(String language, String query, String text) {
        return hits(List.of(query(language, query)), TextMention.of(text), language).stream()
                .flatMap(hit -> hit.words().stream())
                .map(MatchedWords::text)
                .toList();
    }

    private List<QueryHit> hits(List<StoredQuery> queries, TextMention mention, String language) {
        QueryMatcher matcher = matcher(queries);
        assertThat(matcher.problems()).isEmpty();
        return matcher.match(List.of(new SearchableMention(mention, language))).get(0);
    }

    private static StoredQuery query(String language, String text) {
        return new StoredQuery("q", language, text);
    }

    private static SearchableMention mention(String text, String language) {
        return new SearchableMention(TextMention.of(text), language);
    }
}
