package io.vigie.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.WebConfig;
import io.vigie.configuration.Place;
import io.vigie.configuration.ReceiverConfig;
import io.vigie.configuration.Secret;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.RecordingHttpServer;
import io.vigie.testkit.TestPlatform;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real broker: a spike in, an alert, a webhook, the API and people's commands. */
class AlertServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path state;

    @Test
    void aSpikeBecomesAnAlertThatPeopleAreToldOfOnceAndHandle() throws Exception {
        TestPlatform platform = TestPlatform.shared();
        KafkaConfig kafka = KafkaConfig.plain(platform.bootstrapServers(), platform.registryUrl(), 2);
        try (RecordingHttpServer webhook = RecordingHttpServer.start()) {
            VigieConfig company = Company.with(
                    List.of(new ReceiverConfig.Webhook(
                            "hook", URI.create(webhook.url()), new Secret("s3cret"), Place.NONE)),
                    List.of());
            AlertServiceConfig config = new AlertServiceConfig(
                    kafka,
                    company,
                    WebConfig.loopback(0),
                    URI.create("http://localhost/"),
                    state,
                    "test",
                    RetryConfig.DEFAULT);
            try (AlertService service = AlertService.start(config, Clock.systemUTC(), new ViewListener() {})) {
                Awaitility.await().atMost(DEADLINE).until(service::ready);
                send(
                        kafka,
                        SpikeRecord.of(Spikes.opened("legal").id("e2e").crisis().make()));
                Awaitility.await()
                        .atMost(DEADLINE)
                        .until(() -> webhook.requests().size() == 1);
                Awaitility.await()
                        .atMost(DEADLINE)
                        .until(() -> service.notifications().sent() == 1);
                JsonNode alert = get(service, "/api/v1/alerts").path("alerts").path(0);
                assertThat(alert.path("alert_id").asText()).isEqualTo("a-e2e");
                assertThat(alert.path("department").asText()).isEqualTo("law");
                assertThat(alert.path("nature").asText()).isEqualTo("crisis");
                HttpResponse<String> answer = post(service, "/api/v1/alerts/a-e2e/acknowledge", "{\"actor\":\"Ann\"}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(JSON.readTree(answer.body())
                                .path("alert")
                                .path("status")
                                .asText())
                        .isEqualTo("acknowledged");
                assertThat(post(service, "/api/v1/alerts/a-e2e/acknowledge", "{\"actor\":\"Ann\"}")
                                .statusCode())
                        .isEqualTo(409);
            }
            try (AlertService restarted = AlertService.start(config, Clock.systemUTC(), new ViewListener() {})) {
                Awaitility.await().atMost(DEADLINE).until(restarted::ready);
                Awaitility.await()
                        .atMost(DEADLINE)
                        .until(() -> restarted.notifications().requested() == 1);
                assertThat(restarted.notifications().sent()).isEqualTo(1);
                assertThat(webhook.requests()).hasSize(1);
            }
        }
    }

    private static void send(KafkaConfig kafka, Spike spike) throws Exception {
        AvroSerdes serdes = kafka.serdes();
        try (KafkaProducer<String, Spike> producer =
                new KafkaProducer<>(kafka.producer(), new StringSerializer(), serdes.serializer(Topics.SPIKES))) {
            producer.send(new ProducerRecord<>(Topics.SPIKES.name(), spike.getBrand(), spike))
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
