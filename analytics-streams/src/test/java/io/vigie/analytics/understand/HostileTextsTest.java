package io.vigie.analytics.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.load.BuiltInFunctions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextsTest {

    private static final Understander UNDERSTANDER = Understanding.of(
                    List.of(), BuiltInFunctions.all(), LinearSentimentScorer.builtIn())
            .understander();

    static Stream<String> names() {
        return HostileTexts.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void allOfUnderstandingJudgesHostileTextsAndExplainsThem(String name) {
        for (int length : new int[] {2, 245, 20_001, 1_000_000}) {
            String text = Objects.requireNonNull(HostileTexts.all().get(name)).apply(length);
            TextMention mention = new TextMention("m", text, text, Origin.UNKNOWN);

            assertThat(UNDERSTANDER.explain(mention).judgement()).isEqualTo(UNDERSTANDER.understand(mention));
        }
    }
}
