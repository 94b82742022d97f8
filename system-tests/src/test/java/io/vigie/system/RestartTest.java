package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.configuration.VigieConfig;
import io.vigie.local.demo.ScenarioGenerator;
import io.vigie.testkit.RecordingHttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is stopped and started again goes on where it was. */
class RestartTest {

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
            VigieConfig company = ToldCompany.in(directory, receiver).load();
            JsonNode before;
            try (RunningPlatform running = RunningPlatform.start(directory.resolve("data"), company, 2)) {
                running.replay(directory, ToldCompany.between(lines, "2026-03-01", UNTIL_THE_DEFECT));
                before = alerts(running);
                awaitTold(receiver, before);
            }
            assertThat(departments(before)).contains("quality").doesNotContain("legal");
            try (RunningPlatform running = RunningPlatform.start(directory.resolve("data"), company, 2)) {
                Awaitility.await("alerts of the first life")
                        .atMost(RunningPlatform.DEADLINE)
                        .untilAsserted(() -> assertThat(alerts(running)).isEqualTo(before));
                running.replay(directory, ToldCompany.between(lines, BEYOND_THE_LAST_TICK, UNTIL_THE_COMPLAINT));
                assertThat(departments(alerts(running)))
                        .containsAll(departments(before))
                        .contains("legal");
                awaitTold(receiver, alerts(running));
            }
            assertThat(keys(receiver)).doesNotHaveDuplicates();
        }
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
