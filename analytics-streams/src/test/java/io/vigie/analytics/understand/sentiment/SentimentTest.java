package io.vigie.analytics.understand.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentTest {

    @ParameterizedTest
    @CsvSource({"0.7,0.2,0.1,NEGATIVE", "0.2,0.5,0.3,NEUTRAL", "0.1,0.3,0.6,POSITIVE", "0.4,0.4,0.2,NEUTRAL"})
    void probabilitiesComeBackFromTheRecord(double negative, double neutral, double positive, SentimentLabel best) {
        Sentiment sentiment = Sentiment.of(negative, neutral, positive, 0.0);

        assertThat(sentiment.best()).isEqualTo(best);
        assertThat(sentiment.probabilityOf(SentimentLabel.NEGATIVE)).isCloseTo(negative, within(1e-12));
        assertThat(sentiment.probabilityOf(SentimentLabel.NEUTRAL)).isCloseTo(neutral, within(1e-12));
        assertThat(sentiment.probabilityOf(SentimentLabel.POSITIVE)).isCloseTo(positive, within(1e-12));
    }

    @Test
    void belowTheThresholdItAbstainsButKeepsTheBest() {
        Sentiment sentiment = Sentiment.of(0.44, 0.36, 0.2, 0.45);

        assertThat(sentiment.label()).isEqualTo(SentimentLabel.UNSURE);
        assertThat(sentiment.best()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(sentiment.reason()).isEqualTo(SentimentReason.LOW_CONFIDENCE);
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> new Sentiment(
                        SentimentLabel.POSITIVE, SentimentLabel.NEGATIVE, 0, 0.5, SentimentReason.DECIDED))
                .hasMessageContaining("label");
        assertThatThrownBy(() -> new Sentiment(
                        SentimentLabel.NEUTRAL, SentimentLabel.NEUTRAL, 1.5, 0.5, SentimentReason.DECIDED))
                .hasMessageContaining("score");
        assertThatThrownBy(() ->
                        new Sentiment(SentimentLabel.NEUTRAL, SentimentLabel.NEUTRAL, 0, 0.2, SentimentReason.DECIDED))
                .hasMessageContaining("probability");
    }
}
