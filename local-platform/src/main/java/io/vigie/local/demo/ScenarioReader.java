package io.vigie.local.demo;

import io.vigie.kit.yaml.Problems;
import io.vigie.kit.yaml.YamlFile;
import io.vigie.kit.yaml.YamlMapping;
import io.vigie.kit.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the scenario that ships in the jar. */
final class ScenarioReader {

    private static final String RESOURCE = "scenario.yaml";

    private ScenarioReader() {}

    static Scenario shipped() {
        Problems problems = new Problems();
        Scenario scenario = new YamlFile(problems, Map.of())
                .parse(RESOURCE, text())
                .map(YamlValue::mapping)
                .map(ScenarioReader::scenario)
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
        problems.throwIfAny();
        return scenario;
    }

    private static String text() {
        try (InputStream in = ScenarioReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario scenario(YamlMapping file) {
        Scenario scenario = new Scenario(
                ZonedDateTime.parse(file.required("start")),
                (int) file.integer("days", 28),
                file.integer("seed", 1),
                (int) file.integer("duplicates", 0),
                file.list("brands").stream().map(ScenarioReader::brand).toList(),
                numbers(file, "hours"),
                numbers(file, "weekdays"),
                lists(file, "sources"),
                lists(file, "slots"),
                file.list("background").stream().map(ScenarioReader::background).toList(),
                file.texts("hostile"),
                file.texts("refused"),
                file.list("events").stream().map(ScenarioReader::event).toList());
        file.end();
        return scenario;
    }

    private static Scenario.Brand brand(YamlValue value) {
        YamlMapping mapping = value.mapping();
        return new Scenario.Brand(mapping.required("name"), mapping.integer("mentions_per_day", 0));
    }

    private static Scenario.Background background(YamlValue value) {
        YamlMapping mapping = value.mapping();
        return new Scenario.Background(
                mapping.required("language"), mapping.number("weight", 1), mapping.texts("texts"));
    }

    private static Scenario.Event event(YamlValue value) {
        YamlMapping mapping = value.mapping();
        return new Scenario.Event(
                mapping.required("id"),
                mapping.required("title"),
                mapping.required("owner"),
                mapping.required("brand"),
                ZonedDateTime.parse(mapping.required("at")),
                (int) mapping.integer("mentions", 0),
                mapping.duration("ramp", Duration.ofHours(1)),
                mapping.duration("half_life", Duration.ofHours(2)),
                mapping.number("french", 0.5),
                lists(mapping, "texts"));
    }

    private static List<Double> numbers(YamlMapping mapping, String key) {
        return mapping.texts(key).stream().map(Double::valueOf).toList();
    }

    private static Map<String, List<String>> lists(YamlMapping mapping, String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        mapping.get(key)
                .map(YamlValue::mapping)
                .ifPresent(each -> each.keys().forEach(name -> lists.put(name, each.texts(name))));
        return lists;
    }
}
