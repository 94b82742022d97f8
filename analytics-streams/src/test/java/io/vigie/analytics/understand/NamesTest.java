package io.vigie.analytics.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.function.FunctionExplanation;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose name it is decides nothing. */
final class NamesTest {

    private static final Understander UNDERSTANDER = Judging.builtIn(
                    brand("norvelia", "Norvélia", "Norvélia OR #Norvelia"),
                    brand("harassment", "Harassment Records", "\"Harassment Records\""),
                    brand("delta", "Delta", "Delta AND (flight OR gate)"),
                    brand("orange", "Orange", "Orange"))
            .understander();

    private static BrandConfig brand(String id, String name, String query) {
        return new BrandConfig(id, name, BrandRole.OWN, List.of(), query, null, BrandConfig.Places.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s : billets en vente ce matin", "I have seen %s at the station, the sandwiches were very good"
            })
    void aTextSaysTheSameOfEveryBrand(String text) {
        FunctionExplanation first = explained(text.formatted("Norvélia"));

        assertThat(explained(text.formatted("Orange")).concern()).isEqualTo(first.concern());
        assertThat(explained(text.formatted("#Norvelia")).concern()).isEqualTo(first.concern());
        assertThat(explained(text.formatted("Zorgblax")).concern()).isNotEqualTo(first.concern());
    }

    @Test
    void aNameIsNoReason() {
        FunctionExplanation explained = explained("Harassment Records plays tonight in our town");

        assertThat(explained.functions())
                .allSatisfy(function -> assertThat(function.telling())
                        .extracting(FunctionExplanation.Telling::word)
                        .isNotEmpty()
                        .doesNotContain("Harassment", "Records"));
    }

    @Test
    void otherWordsOfABrandsQueryCountAndSoDoOtherWordsThatBeginLikeIt() {
        assertThat(words(explained("My Delta flight was late again and nobody told us at the gate")))
                .contains("flight", "gate");
        assertThat(words(explained("Orange vend des Oranges")))
                .contains("Oranges")
                .doesNotContain("Orange");
    }

    private static FunctionExplanation explained(String text) {
        return UNDERSTANDER.explain(TextMention.of(text)).functions();
    }

    private static List<String> words(FunctionExplanation explanation) {
        return explanation.functions().stream()
                .flatMap(function -> function.telling().stream())
                .map(FunctionExplanation.Telling::word)
                .toList();
    }
}
