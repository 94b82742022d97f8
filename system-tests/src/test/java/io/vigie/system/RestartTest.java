package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.local.demo.ScenarioGenerator;
import io.vigie.testkit.RecordingHttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is stopped and started again goes on where it was. */
class RestartTest {

    private static final Pattern PUBLISHED = Pattern.compile("\"published_at\":\"([^\"]+)\"");
    private static final String UNTIL_THE_DEFECT = "2026-03-14T00:00:00Z";
    private static final String BEYOND_THE_LAST_TICK = "2026-03-14T08:00:00Z";
    private static final String UNTIL_THE_COMPLAINT = "2026-03-18T20:00:00Z";

    @TempDir
    private Path directory = Path.of(".");

    /**
     * Four and a half days lie between the restart and the second event, less than a detector needs to warm up: if what
     * it had learned were lost, the second alert would be missing.
     */
    @Test
    void alertsAndBaselinesOutliveARestartAndNobodyIsToldTwice() throws Exception {
        List<String> lines = ScenarioGenerator.shippedLines();
        try (RecordingHttpServer receiver = RecordingHttpServer.start()) {
            VigieConfig company = companyThatTells(receiver);
            JsonNode before;
            try (RunningPlatform running = RunningPlatform.start(directory.resolve("data"), company, 2)) {
                running.replay(directory, between(lines, "2026-03-01", UNTIL_THE_DEFECT));
                before = alerts(running);
                awaitTold(receiver, before);
            }
            assertThat(departments(before)).contains("quality").doesNotContain("legal");
            try (RunningPlatform running = RunningPlatform.start(directory.resolve("data"), company, 2)) {
                Awaitility.await("alerts of the first life")
                        .atMost(RunningPlatform.DEADLINE)
                        .untilAsserted(() -> assertThat(alerts(running)).isEqualTo(before));
                running.replay(directory, between(lines, BEYOND_THE_LAST_TICK, UNTIL_THE_COMPLAINT));
                assertThat(departments(alerts(running)))
                        .containsAll(departments(before))
                        .contains("legal");
                awaitTold(receiver, alerts(running));
            }
            assertThat(keys(receiver)).doesNotHaveDuplicates();
        }
    }

    private VigieConfig companyThatTells(RecordingHttpServer receiver) throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        try (Stream<Path> files = Files.list(RunningPlatform.REPOSITORY.resolve("config"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("receivers: [screen]", "receivers: [screen, hook]");
                Files.writeString(config.resolve(file.getFileName()), text);
            }
        }
        Files.writeString(config.resolve("receivers.yaml"), """
                receivers:
                  - {id: screen, type: console}
                  - {id: hook, type: webhook, url: "%s/hook", secret: "${HOOK_SECRET}"}
                """.formatted(receiver.url()));
        return ConfigurationDirectory.load(config, Map.of("HOOK_SECRET", "a secret of sixteen or more"));
    }

    private static List<String> between(List<String> lines, String from, String until) {
        return lines.stream()
                .filter(line -> {
                    Matcher published = PUBLISHED.matcher(line);
                    return published.find()
                            && published.group(1).compareTo(from) >= 0
                            && published.group(1).compareTo(until) < 0;
                })
                .toList();
    }

    private static JsonNode alerts(RunningPlatform running) throws IOException, InterruptedException {
        return running.api.json("/api/v1/alerts").path("alerts");
    }

    private static List<String> departments(JsonNode alerts) {
        return texts(alerts, "department");
    }

    private static List<String> texts(JsonNode alerts, String field) {
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(alert -> alert.path(field).asText())
                .toList();
    }

    private static void awaitTold(RecordingHttpServer receiver, JsonNode alerts) {
        Awaitility.await("webhooks")
                .atMost(RunningPlatform.DEADLINE)
                .untilAsserted(() -> assertThat(texts(alerts, "alert_id"))
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(keys(receiver)).contains(id + "/1/hook")));
    }

    private static List<String> keys(RecordingHttpServer receiver) {
        return receiver.requests().stream()
                .map(request -> Objects.requireNonNull(request.header("Idempotency-Key")))
                .toList();
    }
}
