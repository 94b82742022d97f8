package io.vigie.analytics.understand.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.FeatureExtractor;
import io.vigie.analytics.understand.sentiment.FeatureFamily;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReasonWordsTest {

    private static final int HR = 3;
    private static final double[] SCALES = {0.1, 0.1, 0.1};

    private final FunctionWeights.Builder table = new FunctionWeights.Builder(8);

    private void word(String word, int weight) {
        NameWords.of(List.of(word)).alone().forEach(key -> table.put(key, eight(weight)));
    }

    private void spelling(String word, int weight) {
        new FeatureExtractor().extract(word, "", (family, hash) -> {
            if (family == FeatureFamily.CHARACTERS) {
                table.put(FunctionWeights.key(family, hash), eight(weight));
            }
            return false;
        });
    }

    private static long eight(int weight) {
        return (weight & 0xFFL) << (HR * Byte.SIZE);
    }

    private List<String> reasons(String text) {
        TextModel model = new TextModel(
                new TextWeights(table.build(SCALES), Collections.nCopies(FunctionWeights.FUNCTIONS, 0.0)));
        return model.reasons(text, HR);
    }

    @Test
    void wordsOfAnyTalkNumeralsAndTimesAreNone() {
        List.of("third", "pump", "this", "month", "24", "quelqu").forEach(word -> word(word, 60));

        assertThat(reasons("Third pump this month, 24 so far")).containsExactly("pump");
        assertThat(reasons("Quelqu'un ?")).isEmpty();
    }

    @Test
    void whatIsWrittenAsANameIsNoneExceptWhereCapitalsMeanNothing() {
        List.of("strike", "corvane").forEach(word -> word(word, 60));

        assertThat(reasons("Strike at Corvane, the whole depot is shut")).containsExactly("Strike");
        assertThat(reasons("so it is. Strike!")).containsExactly("Strike");
        assertThat(reasons("la fin d’Corvane et une strike")).containsExactly("strike");
        assertThat(reasons("Strike at Corvane")).containsExactly("Strike");
        assertThat(reasons("Pilots Threaten Strike Over Rosters")).containsExactly("Strike");
        assertThat(reasons("STRIKE at the depot")).containsExactly("STRIKE");
    }

    @Test
    void aNameIsFoundBehindEntitiesAndLongerWords() {
        List.of("strike", "corvane").forEach(word -> word(word, 60));

        assertThat(reasons("coffee &amp; milk, their thing is about Corvane. Strike now"))
                .containsExactly("Strike");
        assertThat(reasons("voici la fin de l&#39;Corvane")).isEmpty();
        assertThat(reasons("there it is: Strikes are things they like about a Strike"))
                .isEmpty();
    }

    @Test
    void namesAreNoReasonHoweverLateTheyStandAndHoweverManyWordsAreWeak() {
        List.of("strike", "corvane").forEach(word -> word(word, 60));
        String before = "so it is and will be ".repeat(100);

        assertThat(reasons(before + "Corvane, strike")).containsExactly("strike");
        assertThat(reasons(before + "so. Strike")).containsExactly("Strike");
    }

    @Test
    void ofLongTextsWhatIsReadDecidesWhetherCapitalsMeanAnything() {
        List.of("strike", "corvane").forEach(word -> word(word, 60));
        String after = "Pilots Threaten Rosters ".repeat(1_000);

        assertThat(reasons("so it is a strike at Corvane " + "and so it is ".repeat(320) + after))
                .containsExactly("strike");
    }

    @Test
    void aWordThatWasNeverMetIsOneOnlyWhereThereIsNoOther() {
        word("strike", 30);
        spelling("striking", 20);

        assertThat(reasons("strike or striking")).containsExactly("strike");
        assertThat(reasons("they are striking")).containsExactly("striking");
        assertThat(reasons("they are Striking")).isEmpty();
    }

    @Test
    void aWeakWordIsNone() {
        word("coffee", 9);

        assertThat(reasons("coffee")).isEmpty();
    }
}
