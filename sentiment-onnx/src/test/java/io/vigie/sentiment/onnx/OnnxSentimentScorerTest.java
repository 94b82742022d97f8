package io.vigie.sentiment.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.analytics.understand.ConfiguredSentiment;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.analytics.understand.sentiment.Sentiment;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.analytics.understand.sentiment.SentimentScorerContract;
import io.vigie.configuration.SentimentModelConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnnxSentimentScorerTest extends SentimentScorerContract {

    private static final SentimentScorer BUILT_IN = LinearSentimentScorer.builtIn();

    @TempDir
    private static Path folder;

    private static SentimentModelConfig config;
    private static SentimentScorer scorer;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    /** Found as a configuration finds it. */
    @BeforeAll
    static void open() throws IOException {
        config = Settings.of(TinyModel.write(folder));
        scorer = ConfiguredSentiment.of(config, new SimpleMeterRegistry());
    }

    @Override
    protected SentimentScorer scorer() {
        return scorer;
    }

    @Override
    protected String language() {
        return "en";
    }

    @Test
    void theModelDecides() {
        assertThat(scorer.score("Great, THANK you", "en").label()).isEqualTo(SentimentLabel.POSITIVE);
        assertThat(scorer.score("terrible delay", "en").label()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(scorer.score("Norvelia announces", "en").label()).isEqualTo(SentimentLabel.NEUTRAL);
    }

    @Test
    void probabilitiesAreTheSoftmaxOfTheModel() {
        Sentiment sentiment = scorer.score("great terrible", "en");

        double side = Math.exp(2) / (2 * Math.exp(2) + 1);
        assertThat(sentiment.probability()).isCloseTo(side, within(1e-6));
        assertThat(sentiment.label()).isEqualTo(SentimentLabel.UNSURE);
    }

    @Test
    void otherLanguagesAreJudgedByTheBuiltInModel() {
        String text = "Quelle honte, service déplorable";

        assertThat(scorer.score(text, "fr")).isEqualTo(BUILT_IN.score(text, "fr"));
    }

    @Test
    void manyTextsKeepTheirOrder() {
        List<SentimentScorer.Wording> texts = IntStream.range(0, 100)
                .mapToObj(i -> new SentimentScorer.Wording(
                        i % 3 == 0 ? "great" : "awful delay ".repeat(i), i % 7 == 0 ? "xx" : "en"))
                .toList();

        List<Sentiment> judged = scorer.scoreAll(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(judged.get(i).label())
                    .isEqualTo(scorer.score(texts.get(i).text(), texts.get(i).language())
                            .label());
        }
    }

    @Test
    void aFailureIsJudgedByTheBuiltInModelAndCounted() {
        SentimentScorer counted = new OnnxEngine().open(config, BUILT_IN, metrics);
        String text = "great " + TinyModel.FAILS;

        assertThat(counted.score(text, "en")).isEqualTo(BUILT_IN.score(text, "en"));
        assertThat(fallbacks("failure")).isEqualTo(1);
        assertThat(counted.score("great", "en").label()).isEqualTo(SentimentLabel.POSITIVE);
        assertThat(fallbacks("failure")).isEqualTo(1);
    }

    @Test
    void aTimeoutIsJudgedByTheBuiltInModelAndCounted() {
        OnnxModel model = OnnxModel.load(ModelFolder.read(folder, Map.of()));
        SentimentModelConfig hasty = Settings.withTimeout(folder, Duration.ofMillis(1));
        try (OnnxSentimentScorer late = new OnnxSentimentScorer(model, hasty, BUILT_IN, metrics, new Stuck())) {
            assertThat(late.score("I love it", "en")).isEqualTo(BUILT_IN.score("I love it", "en"));
        }

        assertThat(fallbacks("timeout")).isEqualTo(1);
    }

    private double fallbacks(String reason) {
        return metrics.counter("vigie.sentiment.fallbacks", "reason", reason).count();
    }

    /** Never comes to run what it is given. */
    private static final class Stuck extends AbstractExecutorService {

        @Override
        public void execute(Runnable command) {}

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
