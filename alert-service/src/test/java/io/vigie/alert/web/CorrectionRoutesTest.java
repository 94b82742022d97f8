package io.vigie.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.alert.Company;
import io.vigie.alert.domain.Correction;
import io.vigie.kit.http.Health;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.SmallBodies;
import io.vigie.kit.http.UploadConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CorrectionRoutesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = "{\"sentiment\":\"positive\",\"actor\":\"Ann\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Boards boards = new Boards();
    private final ServiceMetrics metrics = new ServiceMetrics("test");
    private WebServer server;

    @BeforeEach
    void start() {
        server = new WebServer(
                        WebConfig.loopback(0),
                        new WebParts(
                                Company.plain(),
                                boards.alerts,
                                boards.metrics,
                                boards.results,
                                boards,
                                new CorrectionParts(boards.corrections, boards.people, metrics.registry()),
                                new SmallBodies(WebServer.MOST_BYTES, UploadConfig.DEFAULT, System::nanoTime),
                                new EventStream(),
                                new ManagementRoutes(metrics, new Health(Map.of(), Map.of())),
                                () -> true))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum:1", "rss:https://example.com/a//b?c=d&e", "forum:é%2F +", "a/corrections"})
    void anyIdCanBeCorrectedAndLookedUp(String mention) throws Exception {
        HttpResponse<String> answer =
                post(mention, "{\"functions\":[\"legal\",\"legal\",\"hr\"],\"actor\":\" Ann \",\"note\":\"see why\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Correction sent = boards.people.sent.get(0);
        assertThat(sent.mentionId()).isEqualTo(mention);
        assertThat(sent.sentiment()).isNull();
        assertThat(sent.functions()).containsExactly("legal", "hr");
        assertThat(sent.actor()).isEqualTo("Ann");
        assertThat(sent.note()).isEqualTo("see why");
        assertThat(JSON.readTree(answer.body())
                        .path("correction")
                        .path("outcome")
                        .asText())
                .isEqualTo("applied");
        assertThat(corrections("/api/v1/mentions/" + encoded(mention) + "/corrections"))
                .hasSize(1);
        assertThat(corrections("/api/v1/corrections?mention=" + encoded(mention) + "&mention=other"))
                .hasSize(1);
    }

    @Test
    void latestCorrectionsComeFirst() throws Exception {
        post("forum:1", GOOD);
        post("forum:2", GOOD);
        post("forum:1", "{\"functions\":[],\"actor\":\"Bea\"}");
        JsonNode all = corrections("/api/v1/corrections");
        assertThat(all.findValuesAsText("actor")).containsExactly("Bea", "Ann", "Ann");
        JsonNode one = corrections("/api/v1/mentions/forum:1/corrections");
        assertThat(one.findValuesAsText("actor")).containsExactly("Ann", "Bea");
        assertThat(boards.people.sent.get(2).functions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "applied, 200, applied",
        "unchanged, 200, unchanged",
        "not_counted, 200, not-counted",
        "unknown_mention, 404, unknown-mention",
        "forgotten, 409, forgotten",
        "'', 503, unwritten",
        "slow, 503, unwritten"
    })
    void theOutcomeIsTheAnswer(String outcome, int status, String counted) throws Exception {
        boards.people.outcome = outcome;
        HttpResponse<String> answer = post("forum:1", GOOD);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
        assertThat(metrics.registry()
                        .counter("vigie.alert.corrections", "answer", counted)
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|400|JSON",
                "[1]|422|object",
                "{\"actor\":\"Ann\"}|422|sentiment, functions",
                "{\"actor\":\"Ann\",\"sentiment\":\"unsure\"}|422|sentiment",
                "{\"actor\":\"Ann\",\"sentiment\":1}|422|sentiment",
                "{\"actor\":\"Ann\",\"functions\":\"legal\"}|422|functions",
                "{\"actor\":\"Ann\",\"functions\":[\"legal\",\"law\"]}|422|functions: there is no function 'law'",
                "{\"actor\":\"Ann\",\"functions\":[\"*\"]}|422|functions",
                "{\"actor\":\"Ann\",\"functions\":[null]}|422|functions",
                "{\"actor\":\"\\u200b \",\"functions\":[]}|422|actor",
                "{\"actor\":{},\"functions\":[]}|422|actor",
                "{\"functions\":[]}|422|actor",
                "{\"actor\":\"Ann\",\"functions\":[],\"note\":7}|422|note",
                "{\"actor\":\"Ann\",\"functions\":[],\"sentimnet\":\"positive\"}|422|'sentimnet': unknown field",
            })
    void whatIsNoCorrectionIsRefusedByTheFieldsName(String body, int status, String named) throws Exception {
        HttpResponse<String> answer = post("forum:1", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(named);
        assertThat(boards.people.sent).isEmpty();
        assertThat(metrics.registry()
                        .counter("vigie.alert.corrections", "answer", "refused")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anotherSiteCannotCorrect() throws Exception {
        for (List<String> header : List.of(
                List.of("Content-Type", "text/plain"),
                List.of("Content-Type", "application/json", "Origin", "https://evil.example"))) {
            HttpRequest.Builder request = request("/api/v1/mentions/forum:1/corrections");
            request.headers(header.toArray(String[]::new)).POST(HttpRequest.BodyPublishers.ofString(GOOD));
            assertThat(http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isIn(403, 415);
        }
        assertThat(boards.people.sent).isEmpty();
    }

    private JsonNode corrections(String path) throws Exception {
        String body = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return JSON.readTree(body).path("corrections");
    }

    private HttpResponse<String> post(String mention, String body) throws Exception {
        return http.send(
                request("/api/v1/mentions/" + encoded(mention) + "/corrections")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As JavaScript's encodeURIComponent does. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
