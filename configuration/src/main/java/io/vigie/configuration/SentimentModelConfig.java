package io.vigie.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A sentiment model that the company brings, used in place of the built-in one.
 *
 * @param engine what runs it, such as {@code onnx}
 * @param model folder of the model
 * @param languages ISO 639-1 codes that it judges; the built-in model judges the others
 * @param threshold probability of the best class below which a mention is unsure, in [0, 1]
 * @param timeout how long one batch of texts may take before the built-in model judges it
 * @param labels the model's own labels that say nothing by themselves, such as LABEL_0, as negative, neutral or positive
 * @param place where it is configured
 */
public record SentimentModelConfig(
        String engine,
        Path model,
        List<String> languages,
        double threshold,
        Duration timeout,
        Map<String, String> labels,
        Place place) {

    public static final double DEFAULT_THRESHOLD = 0.5;
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

    public SentimentModelConfig {
        languages = List.copyOf(languages);
        labels = Map.copyOf(labels);
    }
}
