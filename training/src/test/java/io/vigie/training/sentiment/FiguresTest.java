package io.vigie.training.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Sentiment NEGATIVE = Sentiment.of(0.8, 0.1, 0.1, 0.45);
    private static final Sentiment NEUTRAL = Sentiment.of(0.1, 0.8, 0.1, 0.45);
    private static final Sentiment UNSURE_POSITIVE = Sentiment.of(0.3, 0.3, 0.4, 0.45);

    @Test
    void figuresOfAHandCountedTable() {
        Figures figures = Figures.of(List.of(
                new Prediction(SentimentLabel.NEGATIVE, NEGATIVE),
                new Prediction(SentimentLabel.NEGATIVE, NEUTRAL),
                new Prediction(SentimentLabel.NEUTRAL, NEUTRAL),
                new Prediction(SentimentLabel.POSITIVE, UNSURE_POSITIVE)));

        assertThat(figures.accuracy()).isEqualTo(0.75);
        assertThat(figures.macroRecall()).isCloseTo((0.5 + 1 + 1) / 3, within(1e-12));
        assertThat(figures.macroF1()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1) / 3, within(1e-12));
        assertThat(figures.abstention()).isEqualTo(0.25);
        assertThat(figures.decidedAccuracy()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(figures.calibrationError()).isCloseTo((0.4 + 0.6) / 4, within(1e-12));
    }
}
