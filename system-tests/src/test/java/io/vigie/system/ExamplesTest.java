package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.vigie.examples.AlertConsumerMain;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertNature;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The examples print the alerts of a running platform, as users would run them. */
@ExtendWith(Demo.Extension.class)
class ExamplesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FIRST = 3;
    private static final Path NODE_EXAMPLE = RunningPlatform.REPOSITORY.resolve("examples/consumer-node");

    @TempDir
    private Path directory = Path.of(".");

    private final RunningPlatform running;
    private List<Alert> states = List.of();

    ExamplesTest(Demo demo) {
        running = demo.running;
    }

    @BeforeEach
    void readStates() {
        states = running.records(Topics.ALERTS).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    @Test
    void javaPrintsEveryStateOfEveryAlert() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                AlertConsumerMain.class.getName());
        assertPrintsAll(command);
    }

    @Test
    void nodePrintsEveryStateOfEveryAlert() throws Exception {
        for (String file : List.of("package.json", "package-lock.json", "consumer.js")) {
            Files.copy(NODE_EXAMPLE.resolve(file), directory.resolve(file));
        }
        install();
        assertPrintsAll(List.of("node", "consumer.js"));
    }

    private void install() throws InterruptedException {
        try {
            Forked npm = Forked.run(
                    directory,
                    PATIENCE,
                    List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"));
            if (npm.exit() != 0) {
                skip("npm ci failed: " + npm.complaints());
            }
        } catch (IOException e) {
            skip("Node and npm are not installed (Debian: apt-get install nodejs npm): " + e.getMessage());
        }
    }

    private static void skip(String why) {
        String reason = "SKIPPED: examples/consumer-node is not tested, " + why;
        LoggerFactory.getLogger(ExamplesTest.class).warn(reason);
        abort(reason);
    }

    private List<String> withAddresses(List<String> command, int wanted) {
        List<String> full = new ArrayList<>(command);
        full.add(running.platform.addresses().broker());
        full.add(running.platform.addresses().registry());
        full.add(String.valueOf(wanted));
        return full;
    }

    /** In two runs, the second of which goes on where the first ended. */
    private void assertPrintsAll(List<String> command) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int wanted : new int[] {FIRST, states.size() - FIRST}) {
            Forked program = Forked.run(directory, PATIENCE, withAddresses(command, wanted));
            assertThat(program.exit()).as(program.complaints()).isZero();
            lines.addAll(program.lines());
        }
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        states.stream().map(ExamplesTest::line).toList())
                .isNotEmpty();
    }

    private static String line(Alert alert) {
        return "%s v%s %s %s severity %s: %s/%s -> %s, %s"
                .formatted(
                        alert.getAlertId(),
                        alert.getVersion(),
                        alert.getStatus(),
                        alert.getNature(),
                        alert.getSeverity(),
                        alert.getBrand(),
                        alert.getFunction(),
                        alert.getDepartment(),
                        measured(alert));
    }

    private static String measured(Alert alert) {
        return alert.getNature() == AlertNature.SHIFT
                ? "opinion turns for the %s: %.0f %% negative over the last %s"
                        .formatted(
                                alert.getNegativeShare() > alert.getExpectedNegativeShare() ? "worse" : "better",
                                100 * alert.getNegativeShare(),
                                Map.of(360, "6 hours", 1440, "24 hours", 4320, "3 days")
                                        .get(alert.getWindowMinutes()))
                : "%s mentions in %s min".formatted(alert.getObserved(), alert.getWindowMinutes());
    }
}
