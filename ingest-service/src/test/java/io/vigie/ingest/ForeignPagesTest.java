package io.vigie.ingest;

import static io.vigie.ingest.PushApiTest.mention;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another site could make a browser on this machine send, and what is sent to the wrong place. */
class ForeignPagesTest {

    private final RunningIngest ingest = RunningIngest.withDefaults();

    @AfterEach
    void nothingWasTaken() {
        assertThat(ingest.publisher.log()).isEmpty();
        ingest.close();
    }

    @Test
    void aPageOfAnotherSitePushesNothing() {
        var request = ingest.request("application/json")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(mention("1")));
        RunningIngest.Answer answer = ingest.send(request);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:vigie:problem:foreign-origin");
    }

    @Test
    void aForeignNameOfThisMachineIsNotAnswered() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.service.port())) {
            String head = "GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421")
                    .contains("foreign-host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";;", "; charset=utf-8"})
    void aContentTypeOfNothingIs415(String type) {
        assertThat(ingest.post(type, mention("1")).status()).isEqualTo(415);
    }

    @Test
    void anotherMethodIs405AndAnotherAddress404() {
        RunningIngest.Answer get =
                ingest.send(ingest.request("application/json").GET());
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.response().headers().firstValue("Allow")).hasValue("POST");
        assertThat(get.json().path("type").asText()).isEqualTo("urn:vigie:problem:method-not-allowed");
        var nowhere = HttpRequest.newBuilder(ingest.uri("/v1/nothing")).GET();
        assertThat(ingest.send(nowhere).status()).isEqualTo(404);
    }
}
