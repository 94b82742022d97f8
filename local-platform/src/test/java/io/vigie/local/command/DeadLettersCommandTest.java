package io.vigie.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.ingest.FileReplay;
import io.vigie.ingest.IngestConfig;
import io.vigie.ingest.IngestService;
import io.vigie.ingest.pipeline.LimitsConfig;
import io.vigie.ingest.pipeline.PseudonymKey;
import io.vigie.ingest.source.file.ReplayConfig;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.kit.metrics.ServiceMetrics;
import io.vigie.local.LocalPlatform;
import io.vigie.local.PlatformConfig;
import io.vigie.local.Ports;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Mention;
import io.vigie.schemas.Redrive;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.SchemaIds;
import io.vigie.testkit.TopicWatcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about dead letters against a platform that runs. */
class DeadLettersCommandTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOSTILE = "Or\u00e9val \u202eNEKORB\u202c \u001b[31m pompe en panne";

    private static @Nullable LocalPlatform started;

    private final LocalPlatform platform = Objects.requireNonNull(started);

    @BeforeAll
    static void start(@TempDir Path directory) throws InterruptedException {
        var company = ConfigurationDirectory.load(Path.of("../config"), Map.of());
        started = LocalPlatform.start(new PlatformConfig(directory, Ports.FREE, company, 1), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void aRefusedPushCountsOnceTheLimitIsMendedAndNeverTwice() throws Exception {
        push(platform.addresses().push(), mention("long", "t".repeat(2_000)));
        String id = idOf(letter(record -> record.value().getReason().equals("field-too-long")));

        assertThat(run("list", "--reason", "field-too-long", "--stage", "validate", "--since", "1h")
                        .out())
                .anySatisfy(line -> assertThat(line).startsWith(id + " ").contains("push of push-test"))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b", "\u202e"));
        JsonNode listed = JSON.readTree(
                run("list", "--json", "--reason", "field-too-long").out().get(0));
        assertThat(listed.path("id").asText()).isEqualTo(id);
        assertThat(listed.path("redrives").asInt()).isZero();
        String explained = String.join("\n", run("explain", id).out());
        assertThat(explained)
                .contains("title: ", "A field is longer than allowed", "redriven  never")
                .contains("\\u202ENEKORB")
                .doesNotContain("\u001b", "\u202e");

        Ran again = run("redrive", id, "--push", platform.addresses().push());
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.out())
                .singleElement()
                .asString()
                .startsWith(id + "  refused again (1)  field-too-long: title");

        try (IngestService mended = mended()) {
            String url = "http://127.0.0.1:" + mended.port();
            assertThat(run("redrive", id, "--push", url).out())
                    .containsExactly(id + "  redriven (2)  taken by the push API");
            assertThat(run("redrive", id, "--push", url).exit()).isZero();
            assertThat(run("redrive", "--reason", "field-too-long", "--push", url)
                            .out())
                    .as("the letter of the second refusal")
                    .singleElement()
                    .asString()
                    .endsWith("redriven (1)  taken by the push API");
        }
        push(platform.addresses().push(), mention("after-long", "short"));
        assertThat(understoodUpTo("push-test:after-long"))
                .filteredOn("push-test:long"::equals)
                .hasSize(1);
        assertThat(records(Topics.MENTIONS, new ByteArrayDeserializer()))
                .filteredOn(record -> "push-test:long".equals(record.key()))
                .hasSize(3);
        assertThat(records(Topics.REDRIVES, values(Topics.REDRIVES)).stream()
                        .map(ConsumerRecord::value)
                        .filter(redrive -> id.equals(placeOf(redrive))))
                .extracting(Redrive::getRedrives, Redrive::getAccepted)
                .containsExactly(tuple(1, false), tuple(2, true), tuple(3, true));
    }

    @Test
    void aPoisonedRecordGoesBackWithKeyAndHeadersAndCountsOnce() throws Exception {
        SchemaIds registry = platform.kafka().serdes().schemaIds();
        int next = 1
                + registry.idOf(
                        "probe-value", SchemaBuilder.record("Probe").fields().endRecord());
        byte[] written = avro("poison-test:1");
        ByteBuffer.wrap(written).putInt(1, next);
        send("poison-test:1", written);
        String id = idOf(letter(record -> record.value().getReason().equals("unknown-schema")));
        assertThat(String.join("\n", run("explain", id).out()))
                .contains("key       poison-test:1", "header    x-trace: \\u{1b}7", "000000  00 00 00");

        Schema newer = new Schema.Parser().parse(Mention.getClassSchema().toString());
        newer.addProp("written-by", "a newer producer");
        assertThat(registry.idOf(Topics.MENTIONS.subject(), newer)).isEqualTo(next);
        assertThat(run("redrive", id).out())
                .singleElement()
                .asString()
                .startsWith(id + "  redriven (1)  vigie.mentions");
        assertThat(run("redrive", id).out()).singleElement().asString().startsWith(id + "  redriven (2)  ");
        send("poison-test:after", avro("poison-test:after"));

        assertThat(understoodUpTo("poison-test:after"))
                .filteredOn("poison-test:1"::equals)
                .hasSize(1);
        List<ConsumerRecord<String, byte[]>> put = records(Topics.MENTIONS, new ByteArrayDeserializer()).stream()
                .filter(record -> "poison-test:1".equals(record.key()))
                .toList();
        assertThat(put).hasSize(3);
        assertThat(put.get(2).value()).isEqualTo(written);
        assertThat(header(put.get(2), "x-trace")).isEqualTo("\u001b7");
        assertThat(header(put.get(2), Topics.REDRIVE_HEADER)).isEqualTo(id);
        assertThat(header(put.get(2), Topics.REDRIVE_COUNT_HEADER)).isEqualTo("2");
    }

    @Test
    void whatFailsAgainGoesOnCounting() throws Exception {
        send("garbage", "no Avro".getBytes(UTF_8));
        String first = idOf(letter(record -> isAbout(record.value(), "garbage")));
        run("redrive", first);
        String second = idOf(letter(record -> isAbout(record.value(), "garbage") && !first.equals(idOf(record))));
        assertThat(run("list").out()).anyMatch(line -> line.startsWith(second + "+ "));
        assertThat(run("redrive", second).out()).singleElement().asString().contains("redriven (2)");
    }

    @Test
    void aRecordThatTheLetterHoldsTheBeginningOfIsReadFromWhereItWas() throws Exception {
        byte[] large = "x".repeat(100_000).getBytes(UTF_8);
        send("large", large);
        String id = idOf(letter(record -> isAbout(record.value(), "large")));
        assertThat(run("redrive", id).exit()).isZero();
        assertThat(records(Topics.MENTIONS, new ByteArrayDeserializer()))
                .filteredOn(record -> "large".equals(record.key()))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.value()).isEqualTo(large));
    }

    @Test
    void aLineOfAFileIsNamedAndAnOldOneIsNotMovedInTime(@TempDir Path directory) throws Exception {
        String old = """
                {"id":"1","source":"file-test","text":"old","url":"ftp://a","published_at":"2015-02-17T07:00:00Z"}""";
        Path file = Files.write(directory.resolve("old.ndjson"), List.of("", old));
        try (FileReplay replay = platform.fileReplay()) {
            replay.run(List.of(file), ReplayConfig.at(ReplaySpeed.MAX), progress -> {});
        }
        String id = idOf(letter(record -> record.value().getReason().equals("bad-url")));
        assertThat(run("list", "--reason", "bad-url").out())
                .anySatisfy(line -> assertThat(line).contains("  old.ndjson:2  "));
        Ran redrive = run("redrive", id, "--push", platform.addresses().push());
        assertThat(redrive.exit()).isEqualTo(1);
        assertThat(redrive.out()).singleElement().asString().contains("not redriven", "replay the file again");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(run("redrive", "0-999999").err()).contains("there is no dead letter [0-999999]");
        assertThat(run("explain", "12").err()).contains("must be partition-offset");
        assertThat(run("list", "--since", "yesterday").err()).contains("30m, 2h, 7d");
        assertThat(run("redrive").exit()).isEqualTo(2);
        assertThat(run("list", "--reason", "none-such").out())
                .containsExactly("No dead letters match. 'none-such' is no reason that Vigie names.");
        Ran nothing = execute("list", "--bootstrap", "127.0.0.1:1", "--registry", "http://127.0.0.1:1");
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).contains("no broker answers at 127.0.0.1:1: is Vigie running (./vigie up)");
        assertThat(execute("redrive", "--help").out()).anyMatch(line -> line.contains("--reason"));
    }

    private record Ran(int exit, List<String> out, String err) {}

    private Ran run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--bootstrap", platform.addresses().broker()));
        all.addAll(List.of("--registry", platform.addresses().registry()));
        return execute(all.toArray(String[]::new));
    }

    private static Ran execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(Arrays.asList(arguments));
        int exit = VigieMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Ran(exit, out.toString().lines().toList(), err.toString());
    }

    private static String mention(String id, String title) throws Exception {
        return JSON.writeValueAsString(Map.of(
                "id", id,
                "source", "push-test",
                "title", title,
                "text", HOSTILE,
                "published_at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private static void push(String url, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/mentions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** Another ingest service on the same Kafka, that takes longer titles. */
    private IngestService mended() {
        IngestConfig base = IngestConfig.on("127.0.0.1", 0, PseudonymKey.of("a key of the tests, long enough"));
        LimitsConfig limits = new LimitsConfig(1 << 20, 65_536, 4_096, 2_048, 256, 32, 16);
        return IngestService.start(
                new IngestConfig(
                        base.push(), limits, base.publisher(), base.ticks().afterFirstMention(), base.pseudonymKey()),
                platform.kafka(),
                new ServiceMetrics("ingest-service"),
                Clock.systemUTC());
    }

    private byte[] avro(String id) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Mention mention = Mention.newBuilder()
                .setMentionId(id)
                .setSource("poison-test")
                .setNativeId(id)
                .setText("Or\u00e9val")
                .setPublishedAt(now)
                .setReceivedAt(now)
                .setIngestedAt(now)
                .build();
        return platform.kafka().serdes().serializer(Topics.MENTIONS).serialize(Topics.MENTIONS.name(), mention);
    }

    private void send(String key, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(platform.kafka().producer(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.MENTIONS.name(),
                            null,
                            key,
                            value,
                            List.of(new RecordHeader("x-trace", "\u001b7".getBytes(UTF_8)))))
                    .get();
        }
    }

    private ConsumerRecord<String, DeadLetter> letter(Predicate<ConsumerRecord<String, DeadLetter>> wanted) {
        try (var watcher = watch(Topics.DEAD_LETTERS, values(Topics.DEAD_LETTERS))) {
            return watcher.await(DEADLINE, records -> records.stream().anyMatch(wanted)).stream()
                    .filter(wanted)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Ids of understood mentions, once this one is among them: one partition keeps their order. */
    private List<String> understoodUpTo(String last) {
        try (var watcher = watch(Topics.ENRICHED_MENTIONS, new ByteArrayDeserializer())) {
            return watcher
                    .await(DEADLINE, records -> records.stream().anyMatch(record -> last.equals(record.key())))
                    .stream()
                    .map(ConsumerRecord::key)
                    .toList();
        }
    }

    private <V> List<ConsumerRecord<String, V>> records(TopicSpec<?> topic, Deserializer<V> values) {
        try (var watcher = watch(topic, values)) {
            return watcher.readToEnd(DEADLINE);
        }
    }

    private <V extends SpecificRecord> Deserializer<V> values(TopicSpec<V> topic) {
        return platform.kafka().serdes().deserializer(topic);
    }

    private <V> TopicWatcher<String, V> watch(TopicSpec<?> topic, Deserializer<V> values) {
        return TopicWatcher.of(platform.addresses().broker(), topic.name(), new StringDeserializer(), values);
    }

    private static boolean isAbout(DeadLetter letter, String key) {
        ByteBuffer of = letter.getKey();
        return of != null && key.equals(UTF_8.decode(of.duplicate()).toString());
    }

    private static String idOf(ConsumerRecord<?, ?> record) {
        return record.partition() + "-" + record.offset();
    }

    private static String placeOf(Redrive redrive) {
        return redrive.getLetterPartition() + "-" + redrive.getLetterOffset();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
