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
                    brand("tarbelix", "Tarbélix"), brand("strike", "Strike"), brand("bank", "Zorbix Bank"))
            .understander();

    private static BrandConfig brand(String id, String name) {
        return new BrandConfig(id, name, BrandRole.OWN, List.of(), '"' + name + '"', null, BrandConfig.Places.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s : billets en vente ce matin", "I have seen %s at the station, the sandwiches were very good"
            })
    void aTextSaysTheSameOfEveryBrand(String text) {
        FunctionExplanation first = explained(text.formatted("Tarbélix"));

        assertThat(explained(text.formatted("Tarbelix")).concern()).isEqualTo(first.concern());
        assertThat(explained(text.formatted("Zorbix")).concern()).isEqualTo(first.concern());
        assertThat(explained(text.formatted("Kelmont")).concern()).isNotEqualTo(first.concern());
    }

    @Test
    void aNameIsNoReasonAndSaysNothing() {
        assertThat(words(explained("I have seen the new Strike store, and Tarbélix is beside it")))
                .contains("store")
                .doesNotContain("Strike", "Tarbélix");
    }

    @Test
    void wordsOfALongerNameSayWhatTheySayElsewhere() {
        assertThat(words(explained("Zorbix Bank has charged me twice")))
                .contains("Bank")
                .doesNotContain("Zorbix");
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
