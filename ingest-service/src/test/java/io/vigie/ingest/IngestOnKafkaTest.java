package io.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.ingest.pipeline.TicksConfig;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplayResult;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TestPlatform;
import io.vigie.testkit.TopicWatcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestOnKafkaTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final KafkaConfig KAFKA =
            KafkaConfig.plain(PLATFORM.bootstrapServers(), PLATFORM.registryUrl(), Topics.DEFAULT_PARTITIONS);

    static {
        new TopicCreator(KAFKA).createMissing();
    }

    @Test
    void whatIsAnswered202IsInKafka() throws Exception {
        String source = PLATFORM.uniqueName("push");
        IngestConfig config = IngestConfig.on("127.0.0.1", 0, Pipelines.KEY)
                .withTicks(new TicksConfig(Duration.ofMillis(50), Duration.ZERO, true));
        ServiceMetrics metrics = new ServiceMetrics("ingest-service");
        try (IngestService service = IngestService.start(config, KAFKA, metrics, Clock.systemUTC())) {
            String body = PushApiTest.mention("1").replace("twitter", source);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + service.port() + "/v1/mentions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(202);
            assertThat(ids(source)).containsExactly(source + ":1");
            try (var watcher = watcher()) {
                assertThat(watcher.await(DEADLINE, IngestOnKafkaTest::ticksInEveryPartition))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aReplayIsInKafkaAndAddsUp(@TempDir Path directory) throws Exception {
        String source = PLATFORM.uniqueName("replay");
        String good = PushApiTest.mention("1").replace("twitter", source);
        Path file = Files.writeString(directory.resolve("m.ndjson"), good + "\n{\n" + good.replace("\"1\"", "\"2\""));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (FileReplay replay = new FileReplay(KAFKA, Pipelines.KEY, registry, Clock.systemUTC())) {
            ReplayResult result = replay.run(List.of(file), ReplayConfig.at(ReplaySpeed.MAX), progress -> {});
            assertThat(result.complete()).isTrue();
            assertThat(result.conserved()).isTrue();
            assertThat(result.published()).isEqualTo(2);
        }
        assertThat(Pipelines.conserved(registry)).isTrue();
        assertThat(ids(source)).containsExactlyInAnyOrder(source + ":1", source + ":2");
    }

    private static boolean ticksInEveryPartition(List<ConsumerRecord<String, Mention>> records) {
        return records.stream()
                        .filter(tick -> tick.value() == null && tick.key().equals("tick:ingest"))
                        .map(ConsumerRecord::partition)
                        .distinct()
                        .count()
                == Topics.DEFAULT_PARTITIONS;
    }

    private static List<String> ids(String source) {
        try (var watcher = watcher()) {
            return watcher.readToEnd(DEADLINE).stream()
                    .map(ConsumerRecord::key)
                    .filter(key -> key.startsWith(source + ":"))
                    .toList();
        }
    }

    private static TopicWatcher<String, Mention> watcher() {
        return TopicWatcher.of(
                PLATFORM.bootstrapServers(),
                Topics.MENTIONS.name(),
                new StringDeserializer(),
                KAFKA.serdes().deserializer(Topics.MENTIONS));
    }
}
