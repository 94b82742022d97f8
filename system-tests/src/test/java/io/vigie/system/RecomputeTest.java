package io.vigie.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.alert.topology.StreamsConfigs;
import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.BrandRole;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.command.VigieMain;
import io.vigie.local.demo.ScenarioGenerator;
import io.vigie.local.recompute.OldGenerations;
import io.vigie.local.recompute.Recomputation;
import io.vigie.local.recompute.Recomputed;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.RecordingHttpServer;
import io.vigie.testkit.TopicWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule changed and history recomputed, on a whole platform that goes on. */
class RecomputeTest {

    private static final int PARTITIONS = 2;
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final String SINCE = "2026-03-01";
    private static final String AMID_THE_DEFECT = "2026-03-13T09:30:00Z";
    private static final String BEYOND_THE_LAST_TICK = "2026-03-13T09:40:00Z";
    private static final String AFTER_THE_COMPLAINT = "2026-03-18T20:00:00Z";

    private final List<String> lines = ScenarioGenerator.shippedLines();

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void isWhatAFreshStartGivesAndTellsNobodyAgainAndAlertsGoOn() throws Exception {
        try (RecordingHttpServer receiver = RecordingHttpServer.start()) {
            ToldCompany company = ToldCompany.in(directory, receiver);
            try (RunningPlatform running =
                    RunningPlatform.start(directory.resolve("data"), company::load, PARTITIONS)) {
                running.replay(directory, ToldCompany.between(lines, SINCE, AMID_THE_DEFECT), SOON);
                awaitTold(receiver, alerts(running));
                JsonNode before = acknowledged(running, open(alerts(running)));
                int told = receiver.requests().size();
                changeRules(company);

                killedHalfWay(running, company);
                assertThat(new Generations(running.platform.kafka()).current()).isEqualTo(Generation.FIRST);
                assertThat(alerts(running)).isEqualTo(before);

                refusesTheConfigurationOfAnother(running, company.load());
                Recomputed recomputed = recompute(running, company);
                Generation now = new Generation(recomputed.generation());
                Derived computed = Derived.of(running, now);
                assertThat(computed.differences(freshly())).isEmpty();
                assertThat(computed.spikes().size())
                        .isGreaterThan(
                                Derived.of(running, Generation.FIRST).spikes().size());
                assertThat(receiver.requests()).hasSize(told);
                assertWorkStays(before, alerts(running));

                goesOn(running, receiver, now, before);
                carriesOver(running, company, now);
            }
        }
    }

    /** Another query of a function, and a readier detector: another history. */
    private static void changeRules(ToldCompany company) throws IOException {
        Files.writeString(company.config().resolve("functions.yaml"), """
                functions:
                  - id: quality
                    queries:
                      - {language: any, query: "surchauffe OR camion OR van"}
                """);
        Path detection = company.config().resolve("detection.yaml");
        Files.writeString(detection, Files.readString(detection).replace("sensitivity: medium", "sensitivity: high"));
    }

    private void killedHalfWay(RunningPlatform running, ToldCompany company) throws Exception {
        KafkaConfig kafka = running.platform.kafka();
        Process process = recomputing(running, company).start();
        Generation second = new Generation(2);
        awaitTopic(kafka, second.of(Topics.ENRICHED_MENTIONS).name());
        try (TopicWatcher<String, byte[]> enriched =
                running.watch(second.of(Topics.ENRICHED_MENTIONS), new ByteArrayDeserializer())) {
            enriched.awaitCount(1, RunningPlatform.DEADLINE);
        }
        process.destroyForcibly().waitFor();
    }

    /** There would be nothing left of this company's figures. */
    private void refusesTheConfigurationOfAnother(RunningPlatform running, VigieConfig own) throws Exception {
        BrandConfig stranger = new BrandConfig(
                "stranger", "Stranger", BrandRole.OWN, List.of(), "Stranger", null, BrandConfig.Places.NONE);
        VigieConfig another = new VigieConfig(
                own.company(),
                List.of(stranger),
                own.functions(),
                own.departments(),
                own.routing(),
                own.receivers(),
                own.smtp(),
                own.detection());
        AnalyticsConfig config = new AnalyticsConfig(
                another, TimingConfig.DEFAULT, EngineConfig.in(Files.createTempDirectory(directory, "another")));
        Recomputation recomputation = new Recomputation(running.platform.kafka(), config, Clock.systemUTC());
        assertThatThrownBy(() -> recomputation.run(new Recomputation.Listener() {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("about a brand of this configuration");
        assertThat(new Generations(running.platform.kafka()).current()).isEqualTo(Generation.FIRST);
    }

    private ProcessBuilder recomputing(RunningPlatform running, ToldCompany company) {
        KafkaConfig kafka = running.platform.kafka();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                VigieMain.class.getName(),
                "recompute",
                "--config",
                company.config().toString(),
                "--bootstrap",
                kafka.bootstrapServers(),
                "--registry",
                kafka.registryUrl());
        builder.environment().putAll(ToldCompany.ENVIRONMENT);
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("recompute.txt").toFile());
    }

    private Recomputed recompute(RunningPlatform running, ToldCompany company) throws Exception {
        KafkaConfig kafka = running.platform.kafka();
        AnalyticsConfig config = new AnalyticsConfig(
                company.load(), TimingConfig.DEFAULT, EngineConfig.in(Files.createTempDirectory(directory, "state")));
        Recomputation recomputation = new Recomputation(kafka, config, Clock.systemUTC());
        Recomputed recomputed = recomputation.run(new Recomputation.Listener() {});
        assertThat(recomputed.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(recomputed.mentions())
                .isPositive();
        assertThat(recomputation.awaitTakenUp(recomputed.generation())).isTrue();
        awaitAlertsRead(kafka, new Generation(recomputed.generation()));
        assertThat(running.platform.awaitQuiet(QUIET)).isTrue();
        return recomputed;
    }

    /** What a new platform makes of the same lines under the new rules, with the same pseudonyms. */
    private Derived freshly() throws Exception {
        Path other = Files.createDirectory(directory.resolve("fresh"));
        Path data = Files.createDirectory(other.resolve("data"));
        Files.copy(directory.resolve("data/pseudonym.key"), data.resolve("pseudonym.key"));
        try (RecordingHttpServer unheard = RecordingHttpServer.start()) {
            ToldCompany company = ToldCompany.in(other, unheard);
            changeRules(company);
            try (RunningPlatform fresh = RunningPlatform.start(data, company::load, PARTITIONS)) {
                fresh.replay(other, ToldCompany.between(lines, SINCE, AMID_THE_DEFECT), SOON);
                return Derived.of(fresh, Generation.FIRST);
            }
        }
    }

    private static void assertWorkStays(JsonNode before, JsonNode after) {
        assertThat(texts(after, "alert_id")).isEqualTo(texts(before, "alert_id"));
        assertThat(texts(after, "status")).isEqualTo(texts(before, "status"));
        assertThat(texts(after, "department")).isEqualTo(texts(before, "department"));
    }

    /** The open alert ends by the new generation's spikes; the next event is news, and told once. */
    private void goesOn(RunningPlatform running, RecordingHttpServer receiver, Generation now, JsonNode before)
            throws Exception {
        String open = open(before);
        running.replay(directory, ToldCompany.between(lines, BEYOND_THE_LAST_TICK, AFTER_THE_COMPLAINT));
        JsonNode alert = running.api.json("/api/v1/alerts/" + open).path("alert");
        assertThat(alert.path("status").asText()).isEqualTo("acknowledged");
        assertThat(alert.path("spikes_closed_at").isNull()).isFalse();
        assertThat(texts(alerts(running), "department")).contains("legal");
        awaitTold(receiver, alerts(running));
        assertThat(keys(receiver)).doesNotHaveDuplicates();
        assertThat(Derived.of(running, now).enriched().size())
                .isGreaterThan(Derived.of(running, Generation.FIRST).enriched().size());
        JsonNode series = running.api.json("/api/v1/metrics?brand=oreval&function=quality&window_minutes=60");
        assertThat(series.toString()).contains("2026-03-18");
    }

    /** Mentions of the beginning are deleted: their windows stay, the others are computed, and the old generations go. */
    private void carriesOver(RunningPlatform running, ToldCompany company, Generation before) throws Exception {
        KafkaConfig kafka = running.platform.kafka();
        deleteHalf(kafka);
        Recomputed recomputed = recompute(running, company);
        assertThat(recomputed.wholeFrom()).isPresent();
        assertThat(recomputed.carriedOver()).isPositive();
        Generation now = new Generation(recomputed.generation());
        assertThat(Derived.of(running, now).differencesOfClosedWindows(Derived.of(running, before)))
                .isEmpty();
        assertThat(new OldGenerations(kafka).drop())
                .contains("vigie.spikes.v1", before.of(Topics.SPIKES).name())
                .noneMatch(topic -> topic.contains("g" + recomputed.generation()));
        assertThat(running.api.json("/api/v1/alerts").path("alerts").size()).isPositive();
    }

    private static void deleteHalf(KafkaConfig kafka) throws Exception {
        try (Admin admin = Admin.create(kafka.client())) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                ends.put(new TopicPartition(Topics.MENTIONS.name(), partition), OffsetSpec.latest());
            }
            Map<TopicPartition, RecordsToDelete> half = new HashMap<>();
            admin.listOffsets(ends)
                    .all()
                    .get()
                    .forEach((partition, end) -> half.put(partition, RecordsToDelete.beforeOffset(end.offset() / 2)));
            admin.deleteRecords(half).all().get();
        }
    }

    private static void awaitTopic(KafkaConfig kafka, String topic) {
        try (Admin admin = Admin.create(kafka.client())) {
            await("topic " + topic).until(() -> admin.listTopics().names().get().contains(topic));
        }
    }

    private static void awaitAlertsRead(KafkaConfig kafka, Generation generation) {
        String topic = generation.of(Topics.SPIKES).name();
        try (Admin admin = Admin.create(kafka.client())) {
            await("spikes read").until(() -> {
                var committed = admin.listConsumerGroupOffsets(StreamsConfigs.APPLICATION)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
                return admin.listOffsets(ends).all().get().entrySet().stream()
                        .allMatch(end -> committed.containsKey(end.getKey())
                                && committed.get(end.getKey()).offset()
                                        >= end.getValue().offset());
            });
        }
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(RunningPlatform.DEADLINE);
    }

    private static JsonNode alerts(RunningPlatform running) throws IOException, InterruptedException {
        return running.api.json("/api/v1/alerts").path("alerts");
    }

    private static String open(JsonNode alerts) {
        return StreamSupport.stream(alerts.spliterator(), false)
                .filter(alert -> alert.path("spikes_closed_at").isNull())
                .map(alert -> alert.path("alert_id").asText())
                .collect(Collectors.collectingAndThen(Collectors.toList(), open -> {
                    assertThat(open).hasSize(1);
                    return open.get(0);
                }));
    }

    private static JsonNode acknowledged(RunningPlatform running, String alertId) throws Exception {
        var answer = running.api.post(
                "/api/v1/alerts/" + alertId + "/acknowledge", "application/json", "{\"actor\":\"Ann\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return alerts(running);
    }

    private static List<String> texts(JsonNode alerts, String field) {
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(alert -> alert.path(field).asText())
                .toList();
    }

    private static void awaitTold(RecordingHttpServer receiver, JsonNode alerts) {
        await("webhooks")
                .untilAsserted(() -> assertThat(texts(alerts, "alert_id"))
                        .isNotEmpty()
                        .allSatisfy(id -> assertThat(Set.copyOf(keys(receiver))).contains(id + "/1/hook")));
    }

    private static List<String> keys(RecordingHttpServer receiver) {
        return receiver.requests().stream()
                .map(request -> String.valueOf(request.header("Idempotency-Key")))
                .toList();
    }
}
