package io.vigie.analytics.understand.sentiment;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.configuration.SentimentModelConfig;

/**
 * Opens sentiment models that a company brings. Found by {@link java.util.ServiceLoader}, so that nobody pays for an engine
 * that is not on the class path.
 */
public interface SentimentEngine {

    /** Name in the configuration, such as {@code onnx}. */
    String name();

    /**
     * A scorer over a model, open as long as the process.
     *
     * @param builtIn judges what the model does not: other languages, and what failed
     * @throws IllegalArgumentException when the model cannot be used; the message names the file
     */
    SentimentScorer open(SentimentModelConfig model, SentimentScorer builtIn, MeterRegistry metrics);
}
