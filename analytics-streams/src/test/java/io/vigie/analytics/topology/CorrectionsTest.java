package io.vigie.analytics.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.CorrectionOutcome;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.SentimentLabel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People correct what was understood. */
class CorrectionsTest {

    private static final String HOUR = "acme/*/60/2015-02-17T00:00:00Z";
    private static final String MINUTE = "acme/*/1/2015-02-17T00:01:00Z";
    private static final String LEGAL = "acme/legal/60/2015-02-17T00:00:00Z";
    private static final String QUALITY = "acme/quality/60/2015-02-17T00:00:00Z";
    private static final String HR = "acme/hr/60/2015-02-17T00:00:00Z";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path stateDir;

    @SuppressWarnings("NullAway.Init")
    private Harness vigie;

    @BeforeEach
    void start() {
        vigie = new Harness(stateDir);
        vigie.hear(
                Mentions.of("1", Duration.ofMinutes(1), "bad legal matter"),
                Mentions.of("2", Duration.ofMinutes(2), "good legal quality"));
    }

    @AfterEach
    void stop() {
        vigie.close();
    }

    @Test
    void sentimentMovesByExactlyTheDifference() {
        vigie.correct(Corrections.of("1").sentiment(SentimentLabel.POSITIVE).make("c"));
        vigie.settle();

        Windows windows = vigie.windows();
        for (String key : List.of(HOUR, LEGAL)) {
            FunctionMetrics window = windows.get(key);
            assertThat(window.getVolume()).isEqualTo(2);
            assertThat(window.getNegative()).isZero();
            assertThat(window.getPositive()).isEqualTo(2);
            assertThat(window.getSentimentSum()).isEqualTo(1.6);
            assertThat(window.getSentimentSumSquares()).isEqualTo(1.36);
            assertThat(window.getReach()).isEqualTo(20);
        }
        assertThat(windows.get(MINUTE).getPositive()).isEqualTo(1);
        assertThat(vigie.corrections("applied")).isEqualTo(1);
    }

    @Test
    void functionsMoveBetweenWindowsAndTheBrandStays() {
        vigie.settle();
        FunctionMetrics brand = vigie.windows().get(HOUR);
        vigie.correct(Corrections.of("1").functions("hr", "quality").make("c"));
        vigie.settle();

        Windows windows = vigie.windows();
        assertThat(windows.get(LEGAL).getVolume()).isEqualTo(1);
        assertThat(windows.get(LEGAL).getNegative()).isZero();
        assertThat(windows.get(LEGAL).getReach()).isEqualTo(10);
        assertThat(windows.get(QUALITY).getNegative()).isEqualTo(1);
        assertThat(windows.get(HR).getVolume()).isEqualTo(1);
        assertThat(windows.byKey()).doesNotContainKey(HOUR);
        assertThat(brand.getVolume()).isEqualTo(2);
    }

    @Test
    void mentionThatConcernsNothingLeavesAnEmptyWindow() {
        vigie.correct(
                Corrections.of("1").functions().make("c"),
                Corrections.of("2").functions("quality").make("d"));
        vigie.settle();
        FunctionMetrics legal = vigie.windows().get(LEGAL);
        assertThat(legal.getVolume()).isZero();
        assertThat(legal.getSentimentSum()).isZero();
        assertThat(legal.getDistinctAuthors()).isEqualTo(2);
    }

    @Test
    void correctionNeverOvertakesItsMention() {
        vigie.correct(
                Corrections.of("1").functions().make("c"),
                Corrections.of("2").functions().make("d"));
        vigie.settle();
        assertThat(vigie.told())
                .filteredOn(window -> window.getFunction().equals("legal"))
                .isNotEmpty()
                .allMatch(window -> window.getVolume() >= 0 && window.getNegative() >= 0);
    }

    @Test
    void historySaysWhatWasAndWhatIs() {
        vigie.correct(
                Corrections.of("1").sentiment(SentimentLabel.NEUTRAL).make("c1"),
                Corrections.of("1").functions("quality", "hr", "hr").make("c2"));

        List<CorrectedMention> history = vigie.corrected();
        assertThat(history)
                .extracting(CorrectedMention::getOutcome)
                .containsExactly(CorrectionOutcome.APPLIED, CorrectionOutcome.APPLIED);
        CorrectedMention first = history.get(0);
        assertThat(first.getBefore().getSentiment()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(first.getBefore().getScore()).isEqualTo(-0.7);
        assertThat(first.getAfter().getSentiment()).isEqualTo(SentimentLabel.NEUTRAL);
        assertThat(first.getAfter().getScore()).isZero();
        assertThat(first.getAfter().getFunctions()).containsExactly("legal");
        assertThat(first.getFunctions()).isNull();
        assertThat(first.getBrands()).containsExactly("acme");
        assertThat(first.getPublishedAt()).isEqualTo(Mentions.START.plusSeconds(60));
        assertThat(first.getAt()).isEqualTo(Harness.CLOCK.instant());
        assertThat(history.get(1).getBefore()).isEqualTo(first.getAfter());
        assertThat(history.get(1).getAfter().getFunctions()).containsExactly("hr", "quality");
    }

    @Test
    void sameCommandIsTakenOnce() {
        var positive = Corrections.of("1").sentiment(SentimentLabel.POSITIVE).make("c1");
        vigie.correct(
                positive, Corrections.of("1").sentiment(SentimentLabel.NEUTRAL).make("c2"), positive);
        vigie.settle();

        assertThat(vigie.corrected()).extracting(CorrectedMention::getCommandId).containsExactly("c1", "c2");
        assertThat(vigie.corrections("repeated")).isEqualTo(1);
        assertThat(vigie.windows().get(HOUR).getNeutral()).isEqualTo(1);
    }

    @Test
    void whatStandsSoAlreadyIsUnchanged() {
        vigie.correct(
                Corrections.of("1").functions("legal").make("c1"),
                Corrections.of("2").sentiment(SentimentLabel.POSITIVE).make("c2"),
                Corrections.of("2").sentiment(SentimentLabel.POSITIVE).make("c3"));
        assertThat(vigie.corrected())
                .extracting(CorrectedMention::getOutcome)
                .containsExactly(CorrectionOutcome.UNCHANGED, CorrectionOutcome.APPLIED, CorrectionOutcome.UNCHANGED);
    }

    @Test
    void closedWindowIsToldAgainAsComplete() {
        vigie.tick(Duration.ofHours(5));
        assertThat(vigie.windows().get(HOUR).getComplete()).isTrue();

        vigie.correct(Corrections.of("1")
                .sentiment(SentimentLabel.POSITIVE)
                .functions("hr")
                .make("c"));
        vigie.settle();
        Windows windows = vigie.windows();
        assertThat(windows.get(HOUR).getComplete()).isTrue();
        assertThat(windows.get(HOUR).getPositive()).isEqualTo(2);
        assertThat(windows.get(HOUR).getDistinctAuthors()).isEqualTo(2);
        assertThat(windows.get(HOUR).getTopTerms()).isNotEmpty();
        assertThat(windows.get(LEGAL).getVolume()).isEqualTo(1);
        assertThat(windows.get(HR).getComplete()).isTrue();
        assertThat(windows.get(HR).getVolume()).isEqualTo(1);

        vigie.tick(Duration.ofHours(8));
        assertThat(vigie.windows().byKey()).isEmpty();
    }

    @Test
    void beyondTheCorrectableTimeNothingMoves() {
        vigie.tick(Duration.ofDays(7).plusMinutes(2));
        vigie.windows();
        vigie.correct(
                Corrections.of("1").functions().make("c1"),
                Corrections.of("2").functions().make("c2"));
        vigie.settle();

        assertThat(vigie.corrected())
                .extracting(CorrectedMention::getOutcome)
                .containsExactly(CorrectionOutcome.FORGOTTEN, CorrectionOutcome.APPLIED);
        assertThat(vigie.windows().byKey().keySet())
                .allMatch(key -> key.contains("legal") || key.contains("quality"))
                .hasSize(2 * 4);
    }

    @Test
    void mentionsThatAreUnknownOrInNoWindowAreNamed() {
        Mention late = Mentions.of("late", Duration.ofHours(-9), "bad legal matter");
        vigie.hear(late);
        vigie.correct(
                Corrections.of("late").sentiment(SentimentLabel.POSITIVE).make("c1"),
                Corrections.of("never").functions().make("c2"));
        vigie.tick(Duration.ofDays(9));
        vigie.correct(Corrections.of("1").functions().make("c3"));

        assertThat(vigie.corrected())
                .extracting(CorrectedMention::getOutcome)
                .containsExactly(
                        CorrectionOutcome.NOT_COUNTED,
                        CorrectionOutcome.UNKNOWN_MENTION,
                        CorrectionOutcome.UNKNOWN_MENTION);
        assertThat(vigie.windows().get(LEGAL).getVolume()).isEqualTo(2);
    }

    @Test
    void whatIsNoCorrectionBecomesADeadLetter() {
        vigie.correctUnder("test:1", null);
        vigie.correctUnder("test:2", Corrections.of("1").functions().make("c1"));
        vigie.correct(
                Corrections.of("1").make("c2"),
                Corrections.of("1").functions("*").make("c3"),
                Corrections.of("1").sentiment(SentimentLabel.UNSURE).make("c4"),
                Corrections.of("1").functions().by(" ").make("c5"),
                Corrections.of("1").functions().make(" "),
                Corrections.of("1").functions().by("x".repeat(10_001)).make("c6"));
        vigie.settle();

        assertThat(vigie.deadLetters())
                .extracting(DeadLetter::getReason)
                .containsExactly(
                        "no-command",
                        "key-is-not-mention-id",
                        "corrects-nothing",
                        "unknown-function",
                        "no-sentiment",
                        "no-actor",
                        "no-command-id",
                        "too-large");
        assertThat(vigie.corrected()).isEmpty();
        assertThat(vigie.windows().get(LEGAL).getVolume()).isEqualTo(2);
    }
}
