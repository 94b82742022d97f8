package io.vigie.configuration.load;

import io.vigie.configuration.SentimentModelConfig;
import io.vigie.kit.yaml.YamlMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code sentiment} of {@code company.yaml}: the engine, and its settings below it. */
final class SentimentReader {

    private static final Set<String> ENGINES = Set.of("onnx");
    private static final Set<String> CLASSES = Set.of("negative", "neutral", "positive");

    private SentimentReader() {}

    /** The model; its languages are the company's unless it says otherwise. */
    static SentimentModelConfig model(YamlMapping sentiment, List<String> languages) {
        Set<String> engines = sentiment.keys();
        if (engines.size() != 1 || !ENGINES.containsAll(engines)) {
            sentiment.self().problem("must name one engine of " + ENGINES + ", names " + engines);
        }
        String engine = engines.isEmpty() ? "" : engines.iterator().next();
        return sentiment
                .get(engine)
                .map(settings -> settings(engine, settings.mapping(), languages))
                .orElseGet(() -> settings(engine, sentiment, languages));
    }

    private static SentimentModelConfig settings(String engine, YamlMapping settings, List<String> languages) {
        Path model = Path.of(settings.required("model"));
        List<String> judged = settings.texts("languages");
        double threshold = settings.parsed(
                        "threshold", "must be a probability from 0 to 1", SentimentReader::probability)
                .orElse(SentimentModelConfig.DEFAULT_THRESHOLD);
        Duration timeout = settings.duration("timeout", SentimentModelConfig.DEFAULT_TIMEOUT);
        Map<String, String> labels =
                settings.get("labels").map(value -> labels(value.mapping())).orElse(Map.of());
        settings.end();
        return new SentimentModelConfig(
                engine,
                model,
                judged.isEmpty() ? languages : judged,
                threshold,
                timeout,
                labels,
                Reading.place(settings.self()));
    }

    private static Map<String, String> labels(YamlMapping mapping) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : mapping.keys()) {
            mapping.parsed(label, "must be negative, neutral or positive", SentimentReader::sentimentClass)
                    .ifPresent(value -> labels.put(label, value));
        }
        return labels;
    }

    private static String sentimentClass(String text) {
        if (!CLASSES.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static double probability(String text) {
        double probability = Double.parseDouble(text);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(text);
        }
        return probability;
    }
}
