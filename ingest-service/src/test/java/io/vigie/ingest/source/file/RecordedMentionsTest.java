package io.vigie.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.InMemoryPublisher;
import io.vigie.ingest.pipeline.MentionJudge.Identities;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.testkit.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real mentions, where the data folder is there. */
class RecordedMentionsTest {

    @Test
    void everyRecordedMentionIsTaken() throws Exception {
        for (String name : new String[] {"airline/mentions.ndjson", "fr-media/posts.ndjson"}) {
            Path file = data().resolve(name);
            assumeTrue(Files.exists(file), "SKIPPED: no recorded mentions at " + file + " (set VIGIE_DATA)");
            InMemoryPublisher publisher = new InMemoryPublisher();
            ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
            Replay replay = new Replay(
                    Pipelines.over(publisher, new SimpleMeterRegistry(), Identities.DERIVED),
                    publisher,
                    clock,
                    clock::advance);
            ReplayResult result = replay.run(List.of(file), ReplayConfig.at(ReplaySpeed.MAX), progress -> {});
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(result.published()).isEqualTo(lines.count());
            }
            assertThat(result.outOfOrder()).isZero();
        }
    }

    private static Path data() {
        return Path.of(Objects.requireNonNullElse(System.getenv("VIGIE_DATA"), "../../shared/data"));
    }
}
