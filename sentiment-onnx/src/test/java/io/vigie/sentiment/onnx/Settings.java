package io.vigie.sentiment.onnx;

import io.vigie.configuration.Place;
import io.vigie.configuration.SentimentModelConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings of the tests' models. */
final class Settings {

    private Settings() {}

    static SentimentModelConfig of(Path folder) {
        return withTimeout(folder, Duration.ofSeconds(30));
    }

    static SentimentModelConfig withTimeout(Path folder, Duration timeout) {
        return new SentimentModelConfig("onnx", folder, List.of("en"), 0.5, timeout, Map.of(), Place.NONE);
    }
}
