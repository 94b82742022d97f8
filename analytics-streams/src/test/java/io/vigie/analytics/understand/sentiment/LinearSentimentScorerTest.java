package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinearSentimentScorerTest extends SentimentScorerContract {

    private static final LinearSentimentScorer SCORER = LinearSentimentScorer.builtIn();

    @Override
    protected SentimentScorer scorer() {
        return SCORER;
    }

    @Override
    protected String language() {
        return "en";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | positive | I love this airline, best flight ever, thank you so much!
            en | positive | Great customer service today, really happy :)
            en | positive | Awesome new phone, so excited 😍
            en | negative | Worst company ever. My order is broken and nobody answers.
            en | negative | I hate waiting, this is a terrible and disgusting service
            en | negative | So angry right now 😡😡
            en | neutral  | The annual meeting takes place on Tuesday at 10 in Paris
            fr | positive | Merci beaucoup, service excellent, je suis ravie !
            fr | positive | Bravo à toute l'équipe, une superbe réussite
            fr | negative | Quelle honte, un scandale, c'est vraiment nul et inadmissible
            fr | negative | Service catastrophique, colis perdu, je suis très déçu
            fr | neutral  | Conférence de presse mardi à 10h à Paris http
            """)
    void obviousSentences(String language, String expected, String text) {
        assertThat(SCORER.score(text, language).best().id()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | I am happy with it      | I am not happy with it
            en | I recommend it          | I don't recommend it
            en | this is a good product  | this is not a good product
            fr | je suis content         | je ne suis pas content
            fr | c'est bien              | c'est pas bien
            fr | j'aime                  | j'aime pas
            """)
    void negationLowersTheScore(String language, String plain, String negated) {
        assertThat(SCORER.score(negated, language).score())
                .isLessThan(SCORER.score(plain, language).score());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anExplanationAddsUpToTheJudgement(String text) {
        SentimentExplanation explanation = SCORER.explain(text, "en");
        Calibration calibration = Objects.requireNonNull(
                        SentimentModelFormat.builtIn().weights("en"))
                .calibration();
        Calibration withoutStart = new Calibration(0, 0, calibration.temperature(), calibration.unsureBelow());

        assertThat(explanation.sentiment()).isEqualTo(SCORER.score(text, "en"));
        if (explanation.sentiment().reason() != SentimentReason.NO_WORDS) {
            Sentiment again = withoutStart.decide(
                    explanation.total().negative(), explanation.total().positive());
            assertThat(again.score()).isCloseTo(explanation.sentiment().score(), within(1e-9));
        }
    }

    @Test
    void anExplanationNamesWordsMarksAndPhrases() {
        assertThat(SCORER.explain("I am NOT happy with it", "en").parts())
                .extracting(SentimentExplanation.Part::text)
                .contains("not:happy", "capitals:not", "am not");
        assertThat(SCORER.explain("what a disaster", "xx").parts()).isEmpty();
    }

    @Test
    void longTextsAreJudgedByTheirBeginning() {
        String beginning = "great ".repeat(TextBuffer.LIMIT / 6 + 1).substring(0, TextBuffer.LIMIT);

        assertThat(SCORER.score(beginning + " awful terrible".repeat(1_000), "en"))
                .isEqualTo(SCORER.score(beginning, "en"));
    }

    @Test
    void theModelInTheJarIsCalibratedForFrenchAndEnglish() {
        SentimentModel model = SentimentModelFormat.builtIn();

        assertThat(model.languages()).contains("en", "fr");
        for (String language : model.languages()) {
            LanguageWeights weights = Objects.requireNonNull(model.weights(language));
            assertThat(weights.calibration().temperature()).isNotEqualTo(1.0).isBetween(0.2, 5.0);
            assertThat(weights.calibration().unsureBelow()).isBetween(0.34, 0.6);
        }
    }

    @Test
    void theModelInTheJarIsSmall() throws Exception {
        try (var in = SentimentModelFormat.class.getResourceAsStream(SentimentModelFormat.BUILT_IN)) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes().length).isLessThan(4 << 20);
        }
    }
}
