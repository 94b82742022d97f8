package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbstentionCurveTest {

    @Test
    void accuracyRisesWhenTheUnsureAreLeftOut() {
        List<Prediction> predictions = IntStream.range(0, 10)
                .mapToObj(i -> new Prediction(
                        i < 6 ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE,
                        Sentiment.of(0.05, 0.15 + 0.03 * i, 0.8 - 0.03 * i, 0.45)))
                .toList();

        List<AbstentionCurve.Point> points = AbstentionCurve.of(predictions).points();

        assertThat(points).hasSize(7);
        assertThat(points.get(0).coverage()).isEqualTo(1);
        assertThat(points.get(0).accuracy()).isEqualTo(0.6);
        assertThat(points.get(4).coverage()).isEqualTo(0.6);
        assertThat(points.get(4).accuracy()).isEqualTo(1);
        assertThat(points.get(4).threshold()).isEqualTo(0.8 - 0.15);
    }
}
