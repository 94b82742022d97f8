package io.vigie.analytics.understand;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.analytics.understand.sentiment.SentimentEngine;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.configuration.SentimentModelConfig;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The sentiment scorer of a configuration: the built-in one, or a model of the company's in front of it. */
public final class ConfiguredSentiment {

    private ConfiguredSentiment() {}

    /**
     * The scorer.
     *
     * @param model null for the built-in one
     * @throws IllegalArgumentException when the model or its engine is missing or wrong, naming the place or the file
     */
    public static SentimentScorer of(@Nullable SentimentModelConfig model, MeterRegistry metrics) {
        SentimentScorer builtIn = LinearSentimentScorer.builtIn();
        return model == null ? builtIn : engine(model).open(model, builtIn, metrics);
    }

    private static SentimentEngine engine(SentimentModelConfig model) {
        return ServiceLoader.load(SentimentEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.name().equals(model.engine()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        model.place().file() + ":" + model.place().line() + ": no engine '" + model.engine()
                                + "' on the class path; see sentiment models in docs/configuration.md"));
    }
}
