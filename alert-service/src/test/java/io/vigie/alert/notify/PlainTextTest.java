package io.vigie.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("a\u001b[31mred", "a [31mred"),
                Arguments.of("one\r\nBcc: all@example.com", "one Bcc: all@example.com"),
                Arguments.of("a\u2028b\u2029c", "a b c"),
                Arguments.of("evil\u202Etxt.exe", "evil txt.exe"),
                Arguments.of("z\u200Bero", "z ero"),
                Arguments.of("nul\u0000l", "nul l"),
                Arguments.of("lone \uD83D surrogate", "lone   surrogate"),
                Arguments.of("caf\u00e9 \uD83D\uDE00", "caf\u00e9 \uD83D\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hasNoControls(String hostile, String plain) {
        assertThat(PlainText.oneLine(hostile, 100)).isEqualTo(plain);
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(PlainText.oneLine("abcdef", 4)).isEqualTo("abc…");
        assertThat(PlainText.oneLine("ab\uD83D\uDE00cdef", 4)).isEqualTo("ab\uD83D\uDE00…");
        assertThat(PlainText.oneLine("ab\uD83D\uDE00d", 4)).isEqualTo("ab\uD83D\uDE00d");
        assertThat(PlainText.oneLine("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void aHeadlineSaysWhatHappenedAndToWhom() {
        assertThat(Headline.of(Messages.opened("terminal")))
                .isEqualTo("CRISIS 3 · acme · legal · 40 mentions instead of 6.5 · law");
    }

    @Test
    void aHeadlineOfOpinionThatTurnsSaysWhatIsUsual() {
        Map<String, Object> document = Messages.document();
        document.putAll(Map.of("nature", "shift", "negative_share", 0.48, "expected_negative_share", 0.22));
        assertThat(Headline.of(Messages.of("terminal", "opened", document)))
                .isEqualTo("SHIFT 3 · acme · legal · 48 % negative, usually 22 % · law");
    }

    @Test
    void aHeadlineOfAFixedThresholdSaysWhatItAsksForUnlessStatisticsTellOfTheEventToo() {
        Map<String, Object> document = Messages.document();
        document.put("lead_because", Map.of("code", "explains", "threshold", "30"));
        document.put("spikes", List.of(Map.of("kind", "threshold"), Map.of("kind", "threshold")));
        assertThat(Headline.of(Messages.of("terminal", "opened", document)))
                .isEqualTo("CRISIS 3 · acme · legal · 40 mentions in 60 min, fixed threshold 30 · law");

        document.put("spikes", List.of(Map.of("kind", "threshold"), Map.of("kind", "volume")));
        assertThat(Headline.of(Messages.of("terminal", "opened", document))).contains("40 mentions instead of 6.5");
    }

    @Test
    void aWindowIsToldInHoursWhereMinutesWouldBeMany() {
        assertThat(List.of(5L, 60L, 119L, 360L, 1485L).stream().map(Headline::window))
                .containsExactly("5 min", "60 min", "119 min", "6 h", "24 h 45 min");
    }

    @Test
    void aHeadlineIsOneLineWhateverIsInIt() {
        Map<String, Object> document = Messages.document();
        document.put("brand", "ac\nme\u001b[2J");
        assertThat(Headline.of(Messages.of("terminal", "opened", document))).startsWith("CRISIS 3 · ac me [2J · legal");
    }
}
