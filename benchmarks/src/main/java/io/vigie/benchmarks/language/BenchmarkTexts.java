package io.vigie.benchmarks.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.local.demo.ScenarioGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shipped scenario's texts, those of one language joined until they have the length that is wanted. */
final class BenchmarkTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int length;
    private final Map<String, StringBuilder> open = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private BenchmarkTexts(int length) {
        this.length = length;
    }

    static List<String> of(int number, int length) {
        BenchmarkTexts made = new BenchmarkTexts(length);
        for (String line : ScenarioGenerator.shippedLines()) {
            if (made.texts.size() == number) {
                return made.texts;
            }
            made.add(line);
        }
        throw new IllegalStateException("the scenario has only " + made.texts.size() + " texts of " + length);
    }

    private void add(String line) {
        JsonNode mention = read(line);
        String language = mention.path("language").asText();
        if (language.isEmpty()) {
            return;
        }
        StringBuilder text = open.computeIfAbsent(language, none -> new StringBuilder());
        text.append(mention.path("text").asText()).append(' ');
        if (text.length() >= length) {
            texts.add(text.substring(0, length));
            text.setLength(0);
        }
    }

    /** Nothing for a line that the scenario holds to be refused. */
    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
