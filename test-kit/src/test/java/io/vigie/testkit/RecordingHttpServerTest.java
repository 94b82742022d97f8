package io.vigie.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingHttpServerTest {
    @Test
    void keepsRequestsAndAnswersAsTold() throws Exception {
        try (RecordingHttpServer server = RecordingHttpServer.start()) {
            server.answerNext(503).answerNext(new RecordingHttpServer.Answer(202, Map.of("Retry-After", "3"), "later"));

            assertThat(post(server).statusCode()).isEqualTo(503);
            HttpResponse<String> second = post(server);
            assertThat(second.statusCode()).isEqualTo(202);
            assertThat(second.body()).isEqualTo("later");
            assertThat(second.headers().firstValue("retry-after")).contains("3");
            assertThat(post(server).statusCode()).isEqualTo(200);

            assertThat(server.requests()).hasSize(3).first().satisfies(request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.path()).isEqualTo("/hook?a=b");
                assertThat(request.header("x-signature")).isEqualTo("s");
                assertThat(request.body()).isEqualTo("é");
            });
        }
    }

    private static HttpResponse<String> post(RecordingHttpServer server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/hook?a=b"))
                .header("X-Signature", "s")
                .POST(HttpRequest.BodyPublishers.ofString("é"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
