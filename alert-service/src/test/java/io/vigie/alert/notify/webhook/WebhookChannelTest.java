package io.vigie.alert.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.alert.Spikes;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.Messages;
import io.vigie.configuration.Secret;
import io.vigie.testkit.ManualClock;
import io.vigie.testkit.RecordingHttpServer;
import io.vigie.testkit.RecordingHttpServer.RecordedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

    private static final String SECRET = "a shared secret";

    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final RecordingHttpServer server = RecordingHttpServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postsTheAlertWithAKeyThatIsTheSameInEveryTry() throws IOException {
        assertThat(channel(server.url()).send(Messages.opened("hook"))).isEqualTo(new Delivery.Sent());
        RecordedRequest request = server.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("Idempotency-Key")).isEqualTo("a-one/1/hook");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("User-Agent")).isEqualTo("vigie-alert-service");
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertThat(body.path("notification_id").asText()).isEqualTo("a-one/1/hook");
        assertThat(body.path("cause").asText()).isEqualTo("opened");
        assertThat(body.path("alert").path("department").asText()).isEqualTo("law");
        assertThat(body.path("alert").path("opened_at").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(body.path("alert").path("status").asText()).isEqualTo("open");
    }

    @Test
    void signsTimestampAndBody() throws Exception {
        channel(server.url()).send(Messages.opened("hook"));
        RecordedRequest request = server.requests().get(0);
        String timestamp = Long.toString(Spikes.DAY.getEpochSecond());
        assertThat(request.header("Vigie-Timestamp")).isEqualTo(timestamp);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = (timestamp + "." + request.body()).getBytes(StandardCharsets.UTF_8);
        assertThat(request.header("Vigie-Signature"))
                .isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal(signed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void laterMayHelp(int status) {
        server.answerNext(status);
        assertThat(channel(server.url()).send(Messages.opened("hook")))
                .isEqualTo(new Delivery.Unavailable("http-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void laterCannotHelp(int status) {
        server.answerNext(status);
        assertThat(channel(server.url()).send(Messages.opened("hook")))
                .isEqualTo(new Delivery.Refused("http-" + status));
    }

    @Test
    void doesNotFollowARedirect() {
        server.answerNext(new RecordingHttpServer.Answer(307, Map.of("Location", server.url() + "/elsewhere"), ""));
        assertThat(channel(server.url()).send(Messages.opened("hook"))).isEqualTo(new Delivery.Refused("http-307"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aReceiverThatIsNotThereMayComeBack() {
        server.close();
        assertThat(channel(server.url()).send(Messages.opened("hook")))
                .isEqualTo(new Delivery.Unavailable("connection-failed"));
    }

    @Test
    void aReceiverThatNeverAnswersTakesNoMoreThanItsTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Delivery delivery =
                    channel("http://127.0.0.1:" + silent.getLocalPort()).send(Messages.opened("hook"));
            assertThat(delivery).isEqualTo(new Delivery.Unavailable("timeout"));
        }
    }

    @Test
    void theSecretStaysOutOfLogs() {
        assertThat(config(server.url()).toString()).doesNotContain(SECRET);
    }

    private WebhookChannel channel(String url) {
        return new WebhookChannel(config(url), clock);
    }

    private static WebhookConfig config(String url) {
        return new WebhookConfig(URI.create(url), new Secret(SECRET), Duration.ofSeconds(2), Duration.ofMillis(800));
    }
}
