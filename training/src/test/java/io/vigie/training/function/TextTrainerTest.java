package io.vigie.training.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.function.Combination;
import io.vigie.analytics.understand.function.FunctionModel;
import io.vigie.analytics.understand.function.FunctionModelFormat;
import io.vigie.analytics.understand.function.TextModel;
import io.vigie.analytics.understand.function.TextWeights;
import io.vigie.configuration.FunctionConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTrainerTest {

    private static final int QUALITY = FunctionConfig.BUILT_IN.indexOf("quality");
    private static final int HR = FunctionConfig.BUILT_IN.indexOf("hr");

    private static final List<Lesson> LESSONS = List.of(
            lesson("the kettle broke", "quality"),
            lesson("a broken kettle again", "quality"),
            lesson("my manager shouts", "hr"),
            lesson("la cheffe hurle", "hr"),
            lesson("tea with grandma", "none"),
            lesson("cake and tea", "none"));

    private static Lesson lesson(String text, String function) {
        return new Lesson(new LabelledText("en", function.equals("none") ? Set.of() : Set.of(function), text), 1);
    }

    @Test
    void learnsWordsAndWhatTheyAreSpeltLike() {
        TextModel model = new TextModel(new TextTrainer().train(LESSONS));

        assertThat(model.odds("the kettle broke").of(QUALITY)).isPositive();
        assertThat(model.odds("my manager shouts").of(HR)).isPositive();
        assertThat(model.odds("tea with grandma").none()).isPositive();
        assertThat(model.odds("kettles breakage").of(QUALITY))
                .isGreaterThan(model.odds("kettles breakage").of(HR));
    }

    @Test
    void trainingTwiceGivesTheSameBytesAndTheyAreReadBackAsTheyWere() throws IOException {
        byte[] bytes = bytes(new TextTrainer().train(LESSONS));

        assertThat(bytes(new TextTrainer().train(LESSONS))).isEqualTo(bytes);
        FunctionModel read = FunctionModelFormat.read(new ByteArrayInputStream(bytes));
        TextModel trained = new TextModel(new TextTrainer().train(LESSONS));
        assertThat(new TextModel(read.words()).odds("a kettle for grandma").of(QUALITY))
                .isEqualTo(trained.odds("a kettle for grandma").of(QUALITY));
    }

    private static byte[] bytes(TextWeights words) throws IOException {
        Combination combination = new Combination(
                Collections.nCopies(Combination.SIGNS, 1.0),
                Collections.nCopies(FunctionConfig.BUILT_IN.size(), 0.0),
                0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FunctionModelFormat.write(new FunctionModel(FunctionConfig.BUILT_IN, words, combination), out);
        return out.toByteArray();
    }
}
