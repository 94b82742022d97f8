package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link SentimentScorer} must do, whatever is behind it. */
public abstract class SentimentScorerContract {

    private static final int MEGABYTE = 1_000_000;
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** The scorer under test. */
    protected abstract SentimentScorer scorer();

    /** A language that it has weights for. */
    protected abstract String language();

    static Stream<String> hostileTexts() {
        return Stream.of(
                "",
                " \t\n",
                "\u0000\u0001",
                "a".repeat(MEGABYTE),
                "!".repeat(MEGABYTE),
                ":(".repeat(MEGABYTE / 2),
                "\uD83D\uDE21".repeat(MEGABYTE / 2),
                "\uD83D".repeat(MEGABYTE),
                "\uDE00x".repeat(MEGABYTE / 2),
                "\u200D\uFE0F".repeat(MEGABYTE / 2),
                "e\u0301".repeat(MEGABYTE / 2),
                "#Tag".repeat(MEGABYTE / 4),
                "#a ".repeat(10_000),
                "&amp;".repeat(MEGABYTE / 5),
                "\"'«".repeat(MEGABYTE / 3),
                "not ".repeat(MEGABYTE / 4),
                "u'x qu'u d'".repeat(1_000),
                "http://".repeat(1_000),
                "@#$%^&*_+<>3:'-(=".repeat(1_000),
                "Ж中अ\u093Fعربی\u0E01 mixed ".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextsAreJudgedInBoundedTime(String text) {
        assertThatCode(() -> assertTimeoutPreemptively(BOUND, () -> scorer().score(text, language())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void answersAreValidForAnyText(String text) {
        Sentiment sentiment = scorer().score(text, language());

        assertThat(sentiment.score()).isBetween(-1.0, 1.0);
        assertThat(sentiment.probability()).isBetween(1 / 3.0 - 1e-9, 1.0);
        assertThat(sentiment.best()).isNotEqualTo(SentimentLabel.UNSURE);
    }

    @Test
    void unknownLanguageIsUnsureWithItsReason() {
        Sentiment sentiment = scorer().score("what a disaster", "xx");

        assertThat(sentiment).isEqualTo(Sentiment.unknown(SentimentReason.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void emptyTextIsUnsureWithItsReason() {
        assertThat(scorer().score(" ", language())).isEqualTo(Sentiment.unknown(SentimentReason.NO_WORDS));
    }

    @Test
    void severalTogetherAreJudgedLikeOneByOne() {
        List<SentimentScorer.Wording> texts = Stream.of(
                        "Great service", "", "Terrible, awful delay, never again", "x", "ok")
                .map(text -> new SentimentScorer.Wording(text, text.equals("x") ? "xx" : language()))
                .toList();

        List<Sentiment> together = scorer().scoreAll(texts);

        assertThat(together).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            Sentiment alone = scorer().score(texts.get(i).text(), texts.get(i).language());
            assertThat(together.get(i).label()).isEqualTo(alone.label());
            assertThat(together.get(i).score()).isCloseTo(alone.score(), within(1e-5));
        }
    }

    @Test
    void sameTextGivesTheSameAnswerWhateverCameBefore() {
        Sentiment first = scorer().score("Great service, thank you!", language());
        scorer().score("TERRIBLE!!! never again :( ".repeat(100), language());

        assertThat(scorer().score("Great service, thank you!", language())).isEqualTo(first);
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        List<String> texts = IntStream.range(0, 400)
                .mapToObj(i -> i % 2 == 0 ? "Great service number " + i : "Terrible, awful delay " + i)
                .toList();
        List<Sentiment> alone =
                texts.stream().map(text -> scorer().score(text, language())).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Sentiment>> tasks = texts.stream()
                    .map(text -> (Callable<Sentiment>) () -> scorer().score(text, language()))
                    .toList();
            List<Future<Sentiment>> together = threads.invokeAll(tasks);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
