package io.vigie.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kit.metrics.ServiceMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementServerTest {

    private boolean alive = true;
    private final ServiceMetrics metrics = new ServiceMetrics("test");
    private final ManagementServer server = ManagementServer.start(
            new ManagementRoutes(metrics, new Health(Map.of("streams", () -> alive), Map.of())), "127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8402", "127.0.0.1", "[::1]:8402"})
    void answersWhoCallsItByThisMachinesName(String host) throws IOException {
        assertThat(answer("GET /health/live", host)).startsWith("HTTP/1.1 200").contains("\"streams\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8402", "127.0.0.1.evil.example"})
    void turnsAwayForeignNamesOfThisMachine(String host) throws IOException {
        assertThat(answer("GET /metrics", host)).startsWith("HTTP/1.1 421").doesNotContain("# HELP");
    }

    @Test
    void metricsTellWhatTheHealthChecksSay() throws IOException {
        assertThat(answer("GET /metrics", "localhost"))
                .contains("vigie_health{check=\"streams\",probe=\"live\",service=\"test\"} 1.0");
        alive = false;
        assertThat(answer("GET /metrics", "localhost"))
                .contains("vigie_health{check=\"streams\",probe=\"live\",service=\"test\"} 0.0");
    }

    @Test
    void anotherMethodIs405() throws IOException {
        assertThat(answer("DELETE /metrics", "localhost"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET", "application/problem+json");
        assertThat(answer("GET /nowhere", "localhost"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json");
    }

    private String answer(String request, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
