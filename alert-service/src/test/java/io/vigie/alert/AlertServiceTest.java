package io.vigie.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.alert.inbound.Balance;
import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.WebConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.Secret;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.RecordingHttpServer;
import io.vigie.testkit.TestPlatform;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real broker: a spike in, an alert, a webhook, the API and people's commands. */
class AlertServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private static final KafkaConfig KAFKA = KafkaConfig.plain(
            TestPlatform.shared().bootstrapServers(), TestPlatform.shared().registryUrl(), 2);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path state;

    @Test
    void aSpikeBecomesAnAlertThatPeopleAreToldOfOnceAndHandle() throws Exception {
        try (RecordingHttpServer webhook = RecordingHttpServer.start()) {
            AlertServiceConfig config = config(webhook, RetryConfig.DEFAULT);
            try (AlertService service = ready(config)) {
                send(Spikes.opened("legal").id("e2e").crisis());
                await().until(() -> webhook.requests().size() == 1);
                await().until(() -> settled(service));
                assertOwned(service);
                assertHandled(service);
            }
            try (AlertService restarted = ready(config)) {
                await().until(() -> settled(restarted));
                assertThat(webhook.requests()).hasSize(1);
                assertThat(get(restarted, "/api/v1/alerts/a-e2e").path("events"))
                        .hasSize(3);
            }
        }
    }

    private void assertOwned(AlertService service) throws Exception {
        JsonNode answer = get(service, "/api/v1/alerts/a-e2e");
        JsonNode alert = answer.path("alert");
        assertThat(alert.path("department").asText()).isEqualTo("law");
        assertThat(alert.path("nature").asText()).isEqualTo("crisis");
        await().until(() -> get(service, "/api/v1/alerts/a-e2e")
                .path("notifications")
                .path(0)
                .path("status")
                .asText()
                .equals("sent"));
    }

    private void assertHandled(AlertService service) throws Exception {
        HttpResponse<String> answer = post(service, "/api/v1/alerts/a-e2e/acknowledge", "{\"actor\":\"Ann\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("alert").path("status").asText())
                .isEqualTo("acknowledged");
        assertThat(post(service, "/api/v1/alerts/a-e2e/acknowledge", "{\"actor\":\"Ann\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAttemptThatWasCutOffIsMadeAgainUnderTheSameKey() throws Exception {
        try (RecordingHttpServer webhook = RecordingHttpServer.start().answerNext(503)) {
            RetryConfig patient = new RetryConfig(
                    3, Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofHours(1), Duration.ofHours(2));
            try (AlertService service = ready(config(webhook, patient))) {
                send(Spikes.opened("quality").id("cut"));
                await().until(() -> webhook.requests().size() == 1);
                await().until(() -> service.notifications().pending() == 1);
            }
            try (AlertService restarted = ready(config(webhook, RetryConfig.DEFAULT))) {
                await().until(() -> webhook.requests().size() == 2);
                await().until(() -> settled(restarted));
            }
            assertThat(webhook.requests())
                    .extracting(request -> request.header("Idempotency-Key"))
                    .containsExactly("a-cut/1/hook", "a-cut/1/hook");
        }
    }

    @Test
    void aPortThatIsTakenLeavesNothingRunning() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AlertServiceConfig config = new AlertServiceConfig(
                    KAFKA,
                    Company.plain(),
                    WebConfig.loopback(taken.getLocalPort()),
                    state,
                    "taken",
                    RetryConfig.DEFAULT);
            assertThatThrownBy(() -> AlertService.start(config, Clock.systemUTC(), new ViewListener() {}))
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
            await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("vigie-alert")));
        }
    }

    @Test
    void commandsHaveToMeetTheirAlerts() {
        TopicCreator topics = new TopicCreator(KAFKA);
        topics.createMissing();
        topics.requireEqualPartitions(Topics.ALERT_COMMANDS, Topics.SPIKES);
        assertThatThrownBy(() -> topics.requireEqualPartitions(Topics.ALERT_COMMANDS, Topics.GENERATIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have as many partitions as " + Topics.GENERATIONS.name() + ", 1");
    }

    private static boolean settled(AlertService service) {
        Balance balance = service.notifications();
        return balance.requested() > 0 && balance.pending() == 0;
    }

    private AlertServiceConfig config(RecordingHttpServer webhook, RetryConfig retries) {
        ReceiverConfig hook =
                new ReceiverConfig.Webhook("hook", URI.create(webhook.url()), new Secret("s3cret"), false, Place.NONE);
        VigieConfig company = Company.with(List.of(hook), List.of());
        return new AlertServiceConfig(KAFKA, company, WebConfig.loopback(0), state, "test", retries);
    }

    private static AlertService ready(AlertServiceConfig config) {
        AlertService service = AlertService.start(config, Clock.systemUTC(), new ViewListener() {});
        await().until(service::ready);
        return service;
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(DEADLINE);
    }

    private static void send(Spikes spike) throws Exception {
        Spike record = SpikeRecord.of(spike.make());
        try (KafkaProducer<String, Spike> producer = new KafkaProducer<>(
                KAFKA.producer(), new StringSerializer(), KAFKA.serdes().serializer(Topics.SPIKES))) {
            producer.send(new ProducerRecord<>(Topics.SPIKES.name(), record.getBrand(), record))
                    .get();
        }
    }

    private JsonNode get(AlertService service, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(service, path)).build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> post(AlertService service, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(service, path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(AlertService service, String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }
}
