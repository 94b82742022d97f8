package io.vigie.sentiment.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.analytics.understand.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model as Hugging Face's exporters write it: {@code model.onnx}, {@code tokenizer.json}, and {@code config.json} with
 * {@code id2label}.
 *
 * @param graph the ONNX file
 * @param tokenizer the tokenizer's file
 * @param labels the class that each output of the model stands for; several may stand for the same
 * @param maxTokens longest input, special tokens included
 */
record ModelFolder(Path graph, Path tokenizer, List<SentimentLabel> labels, int maxTokens) {

    /** Mentions are short; what a long text says is said at its beginning, and cost grows with the square. */
    private static final int MOST_TOKENS = 256;

    /** RoBERTa counts positions from 2. */
    private static final int RESERVED_POSITIONS = 2;

    private static final Map<String, SentimentLabel> KNOWN = Map.of(
            "negative", SentimentLabel.NEGATIVE,
            "neg", SentimentLabel.NEGATIVE,
            "neutral", SentimentLabel.NEUTRAL,
            "neu", SentimentLabel.NEUTRAL,
            "positive", SentimentLabel.POSITIVE,
            "pos", SentimentLabel.POSITIVE);

    /**
     * Reads a folder.
     *
     * @param names further label names, each as negative, neutral or positive
     * @throws IllegalArgumentException naming the file that is missing or wrong
     */
    static ModelFolder read(Path folder, Map<String, String> names) {
        Path config = file(folder, "config.json");
        JsonNode json = json(config);
        return new ModelFolder(
                file(folder, "model.onnx"),
                file(folder, "tokenizer.json"),
                labels(config, json.path("id2label"), names),
                maxTokens(json.path("max_position_embeddings")));
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is missing or cannot be read");
        }
        return file;
    }

    private static JsonNode json(Path config) {
        try {
            return new ObjectMapper().readTree(config.toFile());
        } catch (IOException e) {
            throw new IllegalArgumentException(config + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static List<SentimentLabel> labels(Path config, JsonNode id2label, Map<String, String> names) {
        List<SentimentLabel> labels = new ArrayList<>();
        for (int id = 0; id < id2label.size(); id++) {
            labels.add(label(config, id, id2label.path(String.valueOf(id)).asText(), names));
        }
        if (labels.size() < 2) {
            throw new IllegalArgumentException(config + ": id2label must hold two labels or more");
        }
        return labels;
    }

    private static SentimentLabel label(Path config, int id, String name, Map<String, String> names) {
        SentimentLabel label = KNOWN.get(names.getOrDefault(name, name).toLowerCase(Locale.ROOT));
        if (label == null) {
            throw new IllegalArgumentException(config + ": id2label " + id + " is '" + name
                    + "'; say in labels whether that is negative, neutral or positive");
        }
        return label;
    }

    private static int maxTokens(JsonNode positions) {
        int usable = positions.asInt(Integer.MAX_VALUE) - RESERVED_POSITIONS;
        return Math.max(1, Math.min(MOST_TOKENS, usable));
    }
}
