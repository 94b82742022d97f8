package io.vigie.benchmarks;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vigie.local.demo.ScenarioGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mentions to measure with. The shipped scenario many times over: each mention is followed by copies of itself with ids of their own, some seconds
 * apart, as if the company were so many times as much talked of. What the scenario holds to be refused is left out.
 */
final class BenchmarkMentions {

    private static final long SECONDS_APART = 5;

    private BenchmarkMentions() {}

    /** Writes at least so many lines of NDJSON, in time order; returns how many. */
    static long write(Path file, long atLeast) throws IOException {
        ObjectMapper json = json();
        List<ObjectNode> once = once(json);
        long copies = (atLeast + once.size() - 1) / once.size();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (ObjectNode mention : once) {
                String id = mention.path("id").asText();
                Instant at = Instant.parse(mention.path("published_at").asText());
                for (long copy = 0; copy < copies; copy++) {
                    mention.put("id", id + "-" + copy);
                    mention.put(
                            "published_at", at.plusSeconds(copy * SECONDS_APART).toString());
                    out.write(json.writeValueAsString(mention));
                    out.newLine();
                }
            }
        }
        return copies * once.size();
    }

    /** Writes so many lines of NDJSON, from one on, the scenario's texts in turn; returns how many. */
    static long write(Path file, long first, long lines, Talk talk) throws IOException {
        ObjectMapper json = json();
        List<ObjectNode> texts = once(json);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long n = first; n < first + lines; n++) {
                ObjectNode mention = texts.get((int) (n % texts.size()));
                talk.place(mention, n);
                out.write(json.writeValueAsString(mention));
                out.newLine();
            }
        }
        return lines;
    }

    /** The scenario's texts. */
    static List<String> texts() {
        return once(json()).stream()
                .map(mention -> mention.path("text").asText())
                .toList();
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // hostile texts hold what UTF-8 cannot say
                .build();
    }

    private static List<ObjectNode> once(ObjectMapper json) {
        List<ObjectNode> mentions = new ArrayList<>();
        ScenarioGenerator.shippedLines().forEach(line -> sound(json, line).ifPresent(mentions::add));
        return mentions;
    }

    /** Nothing for a line that the scenario holds to be refused. */
    private static Optional<ObjectNode> sound(ObjectMapper json, String line) {
        try {
            if (json.readTree(line) instanceof ObjectNode mention && mention.has("published_at")) {
                Instant.parse(mention.path("published_at").asText());
                return Optional.of(mention);
            }
            return Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
