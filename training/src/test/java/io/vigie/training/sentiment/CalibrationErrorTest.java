package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    @Test
    void aPerfectModelHasWhatChanceGives() {
        List<Prediction> perfect = predictions(20_000, 0);

        assertThat(CalibrationError.of(perfect)).isCloseTo(CalibrationError.byChance(perfect), within(0.006));
    }

    @Test
    void aModelTooSureOfItselfHasMore() {
        List<Prediction> tooSure = predictions(20_000, 0.1);

        assertThat(CalibrationError.of(tooSure)).isCloseTo(0.1, within(0.015));
        assertThat(CalibrationError.byChance(tooSure)).isLessThan(0.02);
    }

    @Test
    void chanceGivesMoreToFewTexts() {
        assertThat(CalibrationError.byChance(predictions(300, 0)))
                .isGreaterThan(3 * CalibrationError.byChance(predictions(20_000, 0)));
    }

    /** Predictions that are right as often as they say, less so much. */
    private static List<Prediction> predictions(int count, double less) {
        Random random = new Random(7);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double probability = 0.45 + 0.5 * random.nextDouble();
            boolean right = random.nextDouble() < probability - less;
            Sentiment said = Sentiment.of((1 - probability) / 2, (1 - probability) / 2, probability, 0);
            predictions.add(new Prediction(right ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE, said));
        }
        return predictions;
    }
}
