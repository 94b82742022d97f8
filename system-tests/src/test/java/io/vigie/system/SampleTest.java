package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.local.demo.SampleMentions;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TopicWatcher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to do: a sample history replayed, then a sample burst pushed, give an alert. */
class SampleTest {

    @Test
    void aBurstAfterAnOrdinaryHistoryIsAnAlertOfQuality(@TempDir Path directory) throws Exception {
        try (RunningPlatform running =
                RunningPlatform.start(directory.resolve("data"), RunningPlatform.shippedCompany(), 1)) {
            var replayed = running.replay(directory, SampleMentions.history(Instant.now()));
            assertThat(replayed.published()).isEqualTo(replayed.lines());
            assertThat(running.records(Topics.ALERTS)).isEmpty();

            List<String> burst = SampleMentions.burst(Instant.now());
            HttpResponse<String> answer = new Api(running.platform.addresses().push())
                    .post("/v1/mentions", "application/x-ndjson", String.join("\n", burst));
            assertThat(answer.statusCode()).isEqualTo(202);

            Alert alert = firstAlert(running);
            assertThat(alert.getFunction()).isEqualTo("quality");
            assertThat(alert.getNature()).isEqualTo(AlertNature.CRISIS);
            assertThat(alert.getDepartment()).isEqualTo("quality");
        }
    }

    private static Alert firstAlert(RunningPlatform running) {
        try (TopicWatcher<String, Alert> watcher = running.watch(Topics.ALERTS)) {
            return watcher.await(RunningPlatform.DEADLINE, records -> !records.isEmpty())
                    .get(0)
                    .value();
        }
    }
}
