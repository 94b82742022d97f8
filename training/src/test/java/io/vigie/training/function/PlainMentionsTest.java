package io.vigie.training.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anybody sorts at a glance, by the shipped model: a clear short mention is heard, small talk is not. */
class PlainMentionsTest {

    @ParameterizedTest
    @CsvSource({"fr, 0.97, 0.97", "en, 0.95, 0.97"})
    void plainMentionsAreHeardAndSmallTalkIsNot(String language, double leastHeard, double leastQuiet)
            throws IOException {
        List<Judged> judged = FunctionEvaluationMain.judge(LabelledText.resource("plain.tsv").stream()
                .filter(text -> text.language().equals(language))
                .toList());

        assertThat(share(judged, each -> !each.expected().isEmpty()))
                .as("plain mentions heard")
                .isGreaterThanOrEqualTo(leastHeard);
        assertThat(share(judged, each -> each.expected().isEmpty()))
                .as("small talk left alone")
                .isGreaterThanOrEqualTo(leastQuiet);
    }

    /** Of the mentions of a kind, how many are judged right: what is expected is among what was found, and nothing else is nothing. */
    private static double share(List<Judged> judged, Predicate<Judged> kind) {
        List<Judged> some = judged.stream().filter(kind).toList();
        return some.stream().filter(PlainMentionsTest::isRight).count() / (double) some.size();
    }

    private static boolean isRight(Judged judged) {
        return judged.expected().isEmpty()
                ? judged.found().isEmpty()
                : judged.found().containsAll(judged.expected());
    }
}
