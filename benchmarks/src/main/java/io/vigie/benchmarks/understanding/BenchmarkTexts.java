package io.vigie.benchmarks.understanding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vigie.local.demo.ScenarioGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts of 245 characters, English and French in turn, made of neighbouring posts: real ones where the folder of real data is
 * there, else those of the shipped scenario, whose few words are easier on every cache.
 *
 * @param origin where they come from
 */
record BenchmarkTexts(List<Text> texts, String origin) {

    static final String DATA = "vigie.data";
    private static final int LENGTH = 245;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** @param language ISO 639-1 code */
    record Text(String text, String language) {}

    static BenchmarkTexts of(String data) {
        Path english = Path.of(data, "airline", "mentions.ndjson");
        Path french = Path.of(data, "fr-media");
        try {
            return Files.exists(english) && Files.isDirectory(french)
                    ? mixed(lines(english), folder(french), "real posts in " + data)
                    : mixed(scenario("en"), scenario("fr"), "the shipped scenario: no real data in " + data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BenchmarkTexts mixed(List<String> english, List<String> french, String origin) {
        List<Text> texts = new ArrayList<>();
        cut(english).forEach(text -> texts.add(new Text(text, "en")));
        cut(french).forEach(text -> texts.add(new Text(text, "fr")));
        Collections.shuffle(texts, new Random(1));
        return new BenchmarkTexts(List.copyOf(texts), texts.size() + " of " + LENGTH + " characters, " + origin);
    }

    private static List<String> cut(List<String> posts) {
        List<String> cut = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String post : posts) {
            text.append(post).append(' ');
            if (text.length() >= LENGTH) {
                cut.add(text.substring(0, LENGTH));
                text.setLength(0);
            }
        }
        return cut;
    }

    private static List<String> folder(Path folder) throws IOException {
        List<String> posts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith("json"))
                    .sorted()
                    .toList()) {
                posts.addAll(lines(file));
            }
        }
        return posts;
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> field(line, "text")).toList();
        }
    }

    private static List<String> scenario(String language) {
        return ScenarioGenerator.shippedLines().stream()
                .filter(line -> line.startsWith("{") && language.equals(field(line, "language")))
                .map(line -> field(line, "text"))
                .toList();
    }

    private static String field(String line, String name) {
        try {
            return JSON.readTree(line).path(name).asText();
        } catch (IOException e) {
            return "";
        }
    }
}
