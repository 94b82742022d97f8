package io.vigie.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.EnrichedMention;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TopicWatcher;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mentions of this minute on a fresh platform: good ones, bad ones and bytes that are no mention at all. */
class LiveTrafficTest {

    private static @Nullable RunningPlatform started;

    private final RunningPlatform running = Objects.requireNonNull(started);

    @BeforeAll
    static void start(@TempDir Path directory) throws InterruptedException {
        started = RunningPlatform.start(directory, RunningPlatform.shippedCompany(), 1);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void aBadLineDoesNotTouchTheGoodOneBesideIt() throws Exception {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String good = """
                {"id":"good","source":"push-test","author":"a","text":"Ma pompe Oréval est tombée en panne","published_at":"%s"}""".formatted(now);
        String bad = "{\"id\":\"bad\",\"source\":\"push-test\",\"text\":\"Oréval sans date\"}";
        HttpResponse<String> answer = new Api(running.platform.addresses().push())
                .post("/v1/mentions", "application/x-ndjson", bad + "\n" + good + "\n");
        JsonNode body = Api.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(body.path("received").asInt()).isEqualTo(2);
        assertThat(body.path("accepted").asInt()).isEqualTo(1);
        assertThat(body.path("rejected").path(0).path("line").asInt()).isEqualTo(1);

        EnrichedMention understood = understood("push-test:good");
        assertThat(understood.getBrands()).containsExactly("oreval");
        assertThat(understood.getFunctions())
                .anySatisfy(match -> assertThat(match.getFunction()).isEqualTo("quality"));
        assertThat(understood.getMention().getAuthorHash()).hasSize(64);
    }

    @Test
    void poisonBecomesDeadLettersAndTheNextMentionIsUnderstood() throws Exception {
        Mention mention = mention("poison-test:after");
        byte[] written = running.platform
                .kafka()
                .serdes()
                .serializer(Topics.MENTIONS)
                .serialize(Topics.MENTIONS.name(), mention);
        byte[] unknownSchema = written.clone();
        ByteBuffer.wrap(unknownSchema).putInt(1, 987_654);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                running.platform.kafka().producer(), new StringSerializer(), new ByteArraySerializer())) {
            send(producer, "poison-garbage", "\u0007 no Avro at all \u001b".getBytes(UTF_8));
            send(producer, "poison-empty", new byte[0]);
            send(producer, "poison-schema", unknownSchema);
            send(producer, "poison-cut", Arrays.copyOf(written, written.length / 2));
            send(producer, "poison-test:after", written);
        }

        assertThat(understood("poison-test:after").getBrands()).containsExactly("oreval");
        for (String key : List.of("poison-garbage", "poison-empty", "poison-schema", "poison-cut")) {
            DeadLetter letter = deadLetter(key);
            assertThat(letter.getTopic()).isEqualTo(Topics.MENTIONS.name());
            assertThat(letter.getService()).contains("analytics");
            assertThat(letter.getReason()).isNotBlank();
        }
        assertThat(bytes(deadLetter("poison-schema").getPayload())).isEqualTo(unknownSchema);
    }

    private static void send(KafkaProducer<String, byte[]> producer, String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(Topics.MENTIONS.name(), 0, key, value))
                .get();
    }

    private static Mention mention(String id) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Mention.newBuilder()
                .setMentionId(id)
                .setSource("poison-test")
                .setNativeId("after")
                .setText("Oréval après le poison")
                .setPublishedAt(now)
                .setReceivedAt(now)
                .setIngestedAt(now)
                .build();
    }

    private EnrichedMention understood(String id) {
        try (TopicWatcher<String, EnrichedMention> watcher = running.watch(Topics.ENRICHED_MENTIONS)) {
            return one(watcher, record -> id.equals(record.key()));
        }
    }

    private DeadLetter deadLetter(String key) {
        try (TopicWatcher<String, DeadLetter> watcher = running.watch(Topics.DEAD_LETTERS)) {
            return one(watcher, record -> isAbout(record.value(), key));
        }
    }

    private static boolean isAbout(DeadLetter letter, String key) {
        ByteBuffer of = letter.getKey();
        return of != null && key.equals(new String(bytes(of), UTF_8));
    }

    /** The only record that fits, once there is one. */
    private static <V> V one(TopicWatcher<String, V> watcher, Predicate<ConsumerRecord<String, V>> wanted) {
        List<V> found = watcher
                .await(RunningPlatform.DEADLINE, records -> records.stream().anyMatch(wanted))
                .stream()
                .filter(wanted)
                .map(ConsumerRecord::value)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
