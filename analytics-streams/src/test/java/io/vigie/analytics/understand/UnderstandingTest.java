package io.vigie.analytics.understand;

import static io.vigie.analytics.understand.Judging.brand;
import static io.vigie.analytics.understand.Judging.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.brand.Exclusion;
import io.vigie.analytics.understand.mention.Origin;
import io.vigie.analytics.understand.mention.TextMention;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnderstandingTest {

    private static final Understanding UNDERSTANDING = Judging.builtIn(
            brand("norvelia", "Norvelia", "village OR \"job offer\""), brand("kelmont", "\"Kel Mont\"", null));

    @Test
    void theShippedQueriesAreAllUnderstood() {
        assertThat(UNDERSTANDING.problems()).isEmpty();
    }

    @Test
    void aBadBrandQueryIsAProblemWithItsPlaceAndSilencesNothing() {
        Understanding understanding = Judging.builtIn(brand("bad", "a AND", null), brand("good", "good", null));

        assertThat(understanding.problems()).hasSize(1);
        assertThat(understanding
                        .understander()
                        .understand(mention("good", null))
                        .brands())
                .containsExactly("good");
    }

    @Test
    void queriesFindTheBrands() {
        assertThat(judge("#KelMont is better than Norvelia", null).brands()).containsExactly("norvelia", "kelmont");
    }

    @Test
    void aDeclaredBrandIsTheOnlyOneByIdNameOrAlias() {
        String text = "#KelMont is better than Norvelia";

        assertThat(judge(text, "kelmont").brands()).containsExactly("kelmont");
        assertThat(judge(text, " KELMONT ").brands()).containsExactly("kelmont");
        assertThat(judge(text, "Kelmont Corp").brands()).containsExactly("kelmont");
        assertThat(judge("nothing named here", "kelmont").brands()).containsExactly("kelmont");
    }

    /** As docs/push-api.md tells those who send long texts. */
    @Test
    void aBrandIsLookedForInTheFirst20000CharactersUnlessItIsDeclaredOrInTheTitle() {
        String late = "x ".repeat(10_000);
        String within = late.substring(20, 20_000) + "Norvelia";

        assertThat(judge(within, null).brands()).containsExactly("norvelia");
        assertThat(judge(late + "Norvelia", null).brands()).isEmpty();
        assertThat(judge(late + "Norvelia", "norvelia").brands()).containsExactly("norvelia");
        assertThat(UNDERSTANDING
                        .understander()
                        .understand(new TextMention("1", late, "Norvelia", Origin.UNKNOWN))
                        .brands())
                .containsExactly("norvelia");
    }

    @Test
    void anUnknownDeclaredBrandIsIgnored() {
        assertThat(judge("Norvelia again", "Delta").brands()).containsExactly("norvelia");
    }

    @Test
    void noiseIsExcludedWithAReason() {
        Judgement judgement = judge("Norvelia is the name of a village", null);

        assertThat(judgement.brands()).isEmpty();
        assertThat(judgement.exclusions())
                .containsExactly(new Exclusion("norvelia", Exclusion.Reason.NOISE, List.of("village")));
    }

    @Test
    void wordsInsideAFigureOfSpeechDecideNothingAndOutsideTheyStillDo() {
        assertThat(judge("En grève de la vaisselle depuis hier", null).functions())
                .isEmpty();
        assertThat(judge("En grève de la vaisselle, pendant que l'usine est en grève", null)
                        .functions())
                .singleElement()
                .satisfies(function -> assertThat(function.id()).isEqualTo("hr"));
    }

    @Test
    void severalMentionsGiveWhatEachGives() {
        List<TextMention> mentions = List.of(
                mention("Norvelia is recalling 40,000 kettles over a fire hazard.", null),
                mention("Le PDG de Norvelia démissionne", null),
                mention("", null));

        assertThat(UNDERSTANDING.understander().understand(mentions))
                .isEqualTo(mentions.stream()
                        .map(each -> UNDERSTANDING.understander().understand(each))
                        .toList());
    }

    private static Judgement judge(String text, @org.jspecify.annotations.Nullable String declared) {
        return UNDERSTANDING.understander().understand(mention(text, declared));
    }
}
