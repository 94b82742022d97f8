package io.vigie.local.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vigie.schemas.DeadLetter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToPushTest {

    private HttpServer push;
    private volatile int status;

    @BeforeEach
    void start() throws IOException {
        push = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        push.createContext("/v1/mentions", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        push.start();
    }

    @AfterEach
    void stop() {
        push.stop(0);
    }

    @Test
    void whatTheMentionIsRefusedForIsAnAnswer() throws Exception {
        status = 202;
        assertThat(put().accepted()).isTrue();
        status = 400;
        assertThat(put().accepted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 413, 429, 500, 503})
    void whatSaysNothingOfTheMentionIsNone(int answer) {
        status = answer;
        assertThatThrownBy(this::put).isInstanceOf(NotRedrivableException.class);
    }

    private Returned put() throws NotRedrivableException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + push.getAddress().getPort());
        return new ReturnToPush(address, "", Clock.systemUTC()).put(letter());
    }

    private static Letter letter() {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        DeadLetter content = DeadLetter.newBuilder()
                .setDeadLetterId("d")
                .setService("ingest-service")
                .setStage("validate")
                .setReason("bad-url")
                .setDetail("")
                .setPayload(ByteBuffer.wrap(payload))
                .setPayloadSize(payload.length)
                .setHeaders(Map.of())
                .setAt(Instant.EPOCH)
                .build();
        return new Letter(new LetterId(0, 0), content, 0);
    }
}
