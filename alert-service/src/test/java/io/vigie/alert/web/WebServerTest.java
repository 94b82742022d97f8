package io.vigie.alert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigie.alert.Company;
import io.vigie.alert.view.Point;
import io.vigie.alert.view.SeriesKey;
import io.vigie.kit.http.Health;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.SmallBodies;
import io.vigie.kit.http.UploadConfig;
import io.vigie.kit.metrics.ServiceMetrics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ACKNOWLEDGE = "/api/v1/alerts/a-1/acknowledge";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Boards boards = new Boards();
    private final EventStream stream = new EventStream();
    private final ServiceMetrics metrics = new ServiceMetrics("test");
    private volatile boolean caughtUp = true;
    private WebServer server;

    @BeforeEach
    void start() {
        server = server(WebConfig.loopback(0)).start();
        boards.open("a-1", "acme", "2026-03-01T10:00:00Z");
        boards.open("a-2", "acme", "2026-03-01T11:00:00Z");
        boards.open("a-3", "rival", "2026-03-01T12:00:00Z");
    }

    private WebServer server(WebConfig config) {
        return new WebServer(
                config,
                new WebParts(
                        Company.plain(),
                        boards.alerts,
                        boards.metrics,
                        boards.results,
                        boards,
                        new CorrectionParts(boards.corrections, boards.people, metrics.registry()),
                        new SmallBodies(WebServer.MOST_BYTES, UploadConfig.DEFAULT, System::nanoTime),
                        stream,
                        new ManagementRoutes(metrics, new Health(Map.of(), Map.of("view", () -> false))),
                        () -> caughtUp));
    }

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
    }

    @Test
    void theCompanyIsShownAsConfigured() throws Exception {
        JsonNode company = json("/api/v1/company");
        assertThat(company.path("name").asText()).isEqualTo("Acme");
        assertThat(company.path("time_zone").asText()).isEqualTo("Europe/Paris");
        assertThat(company.path("brands").path(1).path("role").asText()).isEqualTo("competitor");
        assertThat(company.path("departments")
                        .path(0)
                        .path("accountable")
                        .path("name")
                        .asText())
                .isEqualTo("Head of law");
        assertThat(company.toString()).doesNotContain("@example.com");
    }

    @Test
    void alertsComeNewestFirstAndByBrandAndStatus() throws Exception {
        assertThat(ids("/api/v1/alerts")).containsExactly("a-3", "a-2", "a-1");
        assertThat(ids("/api/v1/alerts?brand=acme&status=open,acknowledged")).containsExactly("a-2", "a-1");
        assertThat(ids("/api/v1/alerts?status=resolved")).isEmpty();
    }

    @Test
    void ofResolvedAlertsTheNewestAreShownBesideAllOthers() throws Exception {
        for (int each = 0; each < 501; each++) {
            boards.resolved("r-" + each, "acme", NOON.minusSeconds(each));
        }
        assertThat(ids("/api/v1/alerts?status=resolved"))
                .hasSize(500)
                .startsWith("r-0")
                .doesNotContain("r-500");
        assertThat(ids("/api/v1/alerts")).hasSize(503).contains("a-1", "a-2", "a-3");
        assertThat(ids("/api/v1/alerts?limit=1")).containsExactly("r-0", "a-3", "a-2", "a-1");
        assertThat(ids("/api/v1/alerts?limit=0")).containsExactly("a-3", "a-2", "a-1");
        assertThat(ids("/api/v1/alerts?limit=1000")).hasSize(504);
    }

    private Stream<String> ids(String path) throws Exception {
        return json(path).path("alerts").findValuesAsText("alert_id").stream();
    }

    @Test
    void figuresAreThoseOfTheNewestThirtyDaysUnlessAskedOtherwise() throws Exception {
        put("legal", NOON.minus(Duration.ofDays(31)), 9);
        put("legal", NOON, 20);
        JsonNode series = json("/api/v1/metrics?brand=acme").path("series");
        assertThat(series).hasSize(1);
        assertThat(series.path(0).path("points")).hasSize(1);
        JsonNode point = series.path(0).path("points").path(0);
        assertThat(point.path("window_start").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(point.path("negative_share").asDouble()).isEqualTo(0.25);
        JsonNode older = json("/api/v1/metrics?brand=acme&from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z");
        assertThat(older.path("series")
                        .path(0)
                        .path("points")
                        .path(0)
                        .path("volume")
                        .asLong())
                .isEqualTo(9);
    }

    @Test
    void theOverviewComparesADayWithTheDayBefore() throws Exception {
        put("legal", NOON, 20);
        put("legal", NOON.minus(Duration.ofHours(23)), 4);
        put("legal", NOON.minus(Duration.ofHours(24)), 8);
        put("*", NOON, 50);
        JsonNode overview = json("/api/v1/overview?brand=acme");
        JsonNode legal = overview.path("functions").path(1);
        assertThat(legal.path("function").asText()).isEqualTo("legal");
        assertThat(legal.path("volume_24h").asLong()).isEqualTo(24);
        assertThat(legal.path("volume_previous_24h").asLong()).isEqualTo(8);
        assertThat(legal.path("negative_share_24h").asDouble()).isEqualTo(0.25);
        assertThat(legal.path("open_alerts").asLong()).isEqualTo(2);
        assertThat(legal.path("trend")).hasSize(24);
        assertThat(legal.path("trend").path(0).asLong()).isEqualTo(4);
        assertThat(legal.path("trend").path(23).asLong()).isEqualTo(20);
        assertThat(overview.path("mentions_total").asLong()).isEqualTo(50);
        assertThat(overview.path("as_of").asText()).isEqualTo("2026-03-01T13:00:00Z");
        assertThat(overview.path("post_to_alert_count").asInt()).isEqualTo(2);
        assertThat(overview.path("post_to_alert_p99_millis").asLong()).isEqualTo(1200);
    }

    @Test
    void theOverviewTellsHowLongABrandIsOnlyMeasuredAndOneTimeForAll() throws Exception {
        put("*", NOON, 50);
        boards.metrics.put(
                new SeriesKey("rival", "*", 60), new Point(NOON.minus(Duration.ofHours(5)), 1, 0, 1, 0, 0, 1, true));
        boards.metrics.put(
                new SeriesKey("acme", "*", 1), new Point(NOON.plus(Duration.ofMinutes(90)), 1, 0, 1, 0, 0, 1, false));

        JsonNode overview = json("/api/v1/overview?brand=rival");

        assertThat(overview.path("as_of").asText()).isEqualTo("2026-03-01T13:30:00Z");
        assertThat(overview.path("warm_until").asText()).isEqualTo("2026-03-04T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/api/v1/alerts,405", "POST,/,405", "POST,/nowhere,404", "GET,/nowhere,404"})
    void whatThereIsNotIsAProblemDocument(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").orElse("")).isEqualTo(status == 405 ? "GET" : "");
        assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void theOverviewOfNothingIsEmpty() throws Exception {
        JsonNode overview = json("/api/v1/overview?brand=rival");
        assertThat(overview.path("mentions_total").asLong()).isZero();
        assertThat(overview.has("warm_until")).isFalse();
        assertThat(overview.has("share_of_voice_24h")).isFalse();
    }

    @Test
    void theShareOfVoiceIsOfStoriesAmongTheBrandAndItsCompetitors() throws Exception {
        stories("acme", NOON, 30);
        stories("rival", NOON, 10);
        stories("acme", NOON.minus(Duration.ofHours(1)), 5);
        JsonNode answer = json("/api/v1/share-of-voice?brand=acme");
        assertThat(answer.path("windows")).hasSize(2);
        JsonNode noon = answer.path("windows").path(1);
        assertThat(noon.path("stories").asLong()).isEqualTo(40);
        assertThat(noon.path("brands").path(0).path("brand").asText()).isEqualTo("acme");
        assertThat(noon.path("brands").path(0).path("share").asDouble()).isEqualTo(0.75);
        assertThat(noon.path("brands").path(1).path("share").asDouble()).isEqualTo(0.25);
        assertThat(answer.path("windows")
                        .path(0)
                        .path("brands")
                        .path(1)
                        .path("volume")
                        .asLong())
                .isZero();
        assertThat(json("/api/v1/overview?brand=acme")
                        .path("share_of_voice_24h")
                        .asDouble())
                .isEqualTo(35 / 45.0);
        assertThat(json("/api/v1/overview?brand=rival")
                        .path("share_of_voice_24h")
                        .asDouble())
                .isEqualTo(10 / 45.0);
        assertThat(json("/api/v1/share-of-voice").path("status").asInt()).isEqualTo(400);
        assertThat(json("/api/v1/share-of-voice?brand=nope").path("status").asInt())
                .isEqualTo(404);
        assertThat(json("/api/v1/share-of-voice?brand=acme&window_minutes=7")
                        .path("detail")
                        .asText())
                .contains("1, 5, 60 or 1440");
    }

    private void stories(String brand, Instant start, long stories) {
        boards.metrics.put(new SeriesKey(brand, "*", 60), new Point(start, 2 * stories, 0, 0, 0, 0, stories, true));
    }

    private void put(String function, Instant start, long volume) {
        boards.metrics.put(
                new SeriesKey("acme", function, 60),
                new Point(start, volume, volume / 4, volume - volume / 4, 0, 0, 1, true));
    }

    @Test
    void aCommandIsAnsweredWithTheAlertAsItIsAfterwards() throws Exception {
        HttpResponse<String> answer = post(ACKNOWLEDGE, "{\"actor\":\"Ann\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("alert").path("status").asText())
                .isEqualTo("acknowledged");
    }

    @Test
    void aRejectedCommandIsAConflictWithItsReason() throws Exception {
        boards.rejection = "already-resolved";
        HttpResponse<String> answer = post(ACKNOWLEDGE, "{\"actor\":\"Ann\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).isEqualTo("already-resolved");
        assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("urn:vigie:problem:already-resolved");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/alerts/none/acknowledge|{\"actor\":\"Ann\"}|404",
                "/api/v1/alerts/a-1/acknowledge|{\"actor\":\" \"}|422",
                "/api/v1/alerts/a-1/acknowledge|{}|422",
                "/api/v1/alerts/a-1/resolve|{\"actor\":\"Ann\"}|422",
                "/api/v1/alerts/a-1/acknowledge|{\"actor\":\"\\u200b\\u2060\"}|422",
                "/api/v1/alerts/a-1/resolve|{\"actor\":\"Ann\",\"note\":\"\\u200b \\u0007\\u3164\"}|422",
                "/api/v1/alerts/a-1/acknowledge|{\"actor\":|400",
                "/api/v1/alerts/a-1/acknowledge|[1]|422",
            })
    void whatIsNotACommandIsRefused(String path, String body, int status) throws Exception {
        assertThat(post(path, body).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alerts?status=bogus|400|status: must be of open, acknowledged, resolved, is 'bogus'",
                "alerts?status=open,OPEN|400|status: must be of open, acknowledged, resolved, is 'OPEN'",
                "alerts?status=open,|400|status: must be of open, acknowledged, resolved, is ''",
                "nothing|404|there is nothing at this address",
                "alerts/none|404|there is no alert 'none'",
                "alerts?brand=nobody|404|there is no brand 'nobody'",
                "overview?brand=nobody|404|there is no brand 'nobody'",
                "metrics?brand=nobody|404|there is no brand 'nobody'",
                "metrics?brand=acme&function=nothing|404|there is no function 'nothing'",
                "metrics?window_minutes=7|400|window_minutes: must be 1, 5, 60 or 1440, is '7'",
                "share-of-voice?brand=acme&window_minutes=7|400|window_minutes: must be 1, 5, 60 or 1440, is '7'",
                "alerts?limit=-1|400|limit: must be from 0 to 10000, is '-1'",
                "alerts?limit=10001|400|limit: must be from 0 to 10000, is '10001'",
                "alerts?limit=all|400|limit: must be a whole number",
                "alerts?state=open|400|state: is no parameter of this address, which takes status, brand, limit",
                "alerts/a-1?brand=acme|400|brand: is no parameter of this address, which takes none",
                "metrics?brand=nobody&window=5|400|window: is no parameter of this address, "
                        + "which takes brand, function, window_minutes, from, to",
                "overview?Brand=acme|400|Brand: is no parameter of this address, which takes brand",
                "share-of-voice?function=legal|400|function: is no parameter of this address, "
                        + "which takes brand, window_minutes, from, to",
                "company?x|400|x: is no parameter of this address, which takes none",
                "corrections?id=1|400|id: is no parameter of this address, which takes mention",
                "mentions/1/corrections?mention=1|400|mention: is no parameter of this address, which takes none",
                "stream?brand=acme|400|brand: is no parameter of this address, which takes none",
            })
    void aParameterThatNamesNothingIsNamedWithWhatItMayBe(String query, int status, String detail) throws Exception {
        JsonNode problem = json("/api/v1/" + query);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alerts?status=open,acknowledged,resolved&brand=rival",
                "alerts?status=&brand=",
                "alerts?limit=10000",
                "metrics?brand=acme&function=*&window_minutes=1440",
                "metrics?function=legal&window_minutes=5",
                "metrics?from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z",
                "share-of-voice?brand=acme&window_minutes=5&from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z",
                "overview?brand=acme",
                "corrections?mention=1&mention=2"
            })
    void aParameterThatNamesSomethingIsTaken(String query) throws Exception {
        assertThat(json("/api/v1/" + query).has("detail")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/alerts/none,404",
        "/api/v1/nothing,404",
        "/assets/../index.html,404",
        "/api/v1/metrics?from=yesterday,400",
        "/api/v1/metrics?to=-1000000000-01-01T00:00:00Z,400",
        "/api/v1/share-of-voice?brand=acme&to=-1000000000-01-01T00:00:00Z,400",
        "/api/v1/metrics?window_minutes=x,400",
        "/health/ready,503",
        "/health/live,200",
        "/metrics,200",
        "/,200",
        "/?utm_source=mail,200",
        "/assets/main.js?v=2,200",
        "/metrics?name=x,200",
        "/webjars/uplot/dist/uPlot.min.css,200",
    })
    void everyAddressAnswersAsItShould(String path, int status) throws Exception {
        HttpResponse<String> answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "company", "overview?brand=acme", "corrections", "stream", "nothing"})
    void untilTheViewHasBeenReadTheApiSaysThatItIsStarting(String path) throws Exception {
        caughtUp = false;
        HttpResponse<String> answer =
                http.send(request("/api/v1/" + path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("urn:vigie:problem:starting");
        assertThat(post(ACKNOWLEDGE, "{\"actor\":\"Ann\"}").statusCode()).isEqualTo(503);
        assertThat(http.send(request("/").build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(http.send(request("/health/live").build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        caughtUp = true;
        assertThat(ids("/api/v1/alerts")).isNotEmpty();
    }

    @Test
    void anotherSiteCannotAct() throws Exception {
        assertThat(send(request(ACKNOWLEDGE)
                        .header("Content-Type", "application/json")
                        .header("Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(send(request(ACKNOWLEDGE).header("Content-Type", "text/plain")))
                .isEqualTo(415);
        assertThat(send(request(ACKNOWLEDGE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("Origin", "http://127.0.0.1:" + server.port())))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"actor\":\"Ann\",\"note\":\"%s\"} | 65536 | 413",
                "{\"actor\":\"Ann\",\"note\":\"%s\"} | 4001 | 422",
                "{\"actor\":\"Ann\",\"note\":\"%s\"} | 4000 | 200",
                "{\"actor\":[\"%s\"]} | 3 | 422",
                "{\"actor\":\"Ann\",\"%s\":1} | 3 | 422",
                "[\"%s\"] | 3 | 422",
                "{\"actor\":\"%s | 3 | 400",
                "'' | 0 | 422",
            })
    void aBodyThatIsNotWhatItShouldBeIsRefusedWithAReason(String body, int length, int status) throws Exception {
        HttpResponse<String> answer = http.send(
                request(ACKNOWLEDGE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.formatted("a".repeat(length))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/alerts/none/acknowledge|{\"actor\":\"Ann\"}|urn:vigie:problem:unknown-alert",
                "/api/v1/alerts/a-1/acknowledge|{\"actor\":\" \"}|urn:vigie:problem:actor-missing",
                "/api/v1/alerts/a-1/resolve|{\"actor\":\"Ann\"}|urn:vigie:problem:note-missing",
                "/api/v1/alerts/a-1/resolve|{\"actor\":1}|about:blank",
            })
    void aKindOfProblemThatPeopleMeetHasAName(String path, String body, String type) throws Exception {
        assertThat(JSON.readTree(post(path, body).body()).path("type").asText()).isEqualTo(type);
    }

    private int send(HttpRequest.Builder request) throws Exception {
        HttpRequest post = request.POST(HttpRequest.BodyPublishers.ofString("{\"actor\":\"Ann\"}"))
                .build();
        return http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void aForeignNameForThisMachineIsTurnedAway() throws IOException {
        assertThat(statusLine(server, "evil.example")).contains("421");
    }

    /** As in a container whose port is published on the loopback. */
    @Test
    void beyondTheLoopbackToo() throws IOException {
        WebConfig everywhere = new WebConfig("0.0.0.0", 0, true, Set.of("localhost", "alert-service"));
        try (WebServer open = server(everywhere).start()) {
            assertThat(statusLine(open, "evil.example:8400")).contains("421");
            assertThat(statusLine(open, "localhost:8400")).contains("200");
            assertThat(statusLine(open, "Alert-Service:8400")).contains("200");
        }
    }

    private static String statusLine(WebServer asked, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/v1/alerts HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void listensToOtherMachinesOnlyWhenToldTo() {
        assertThatThrownBy(() -> server(new WebConfig("0.0.0.0", 0, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VIGIE_INSECURE_BIND");
        assertThat(server(new WebConfig("0.0.0.0", 0, true))).isNotNull();
    }

    @Test
    void theStreamShowsAlertsAndHourlyFigures() throws Exception {
        HttpRequest follow =
                request("/api/v1/stream").header("Accept", "text/event-stream").build();
        HttpResponse<InputStream> answer = http.send(follow, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines, "event:")).isEqualTo("event: heartbeat");
            stream.alertChanged(boards.open("a-9", "acme", "2026-03-01T13:00:00Z"));
            assertThat(next(lines, "event: alert")).isEqualTo("event: alert");
            assertThat(next(lines, "data:")).contains("\"alert_id\":\"a-9\"");
            SeriesKey hourly = new SeriesKey("acme", "legal", 60);
            stream.metricsChanged(new SeriesKey("acme", "legal", 1), new Point(NOON, 7, 0, 7, 0, 0, 1, false));
            stream.metricsChanged(hourly, new Point(NOON, 1, 0, 1, 0, 0, 1, false));
            stream.metricsChanged(hourly, new Point(NOON, 2, 0, 2, 0, 0, 1, false));
            assertThat(next(lines, "event: metrics")).isEqualTo("event: metrics");
            assertThat(next(lines, "data:")).contains("\"window_minutes\":60").contains("\"volume\":2");
        }
    }

    /** As when a history is replayed at full speed. */
    @Test
    void aBrowserThatKeepsUpIsSentEveryWindowOfASecondHoweverMany() throws Exception {
        HttpRequest follow =
                request("/api/v1/stream").header("Accept", "text/event-stream").build();
        HttpResponse<InputStream> answer = http.send(follow, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines, "event:")).isEqualTo("event: heartbeat");
            SeriesKey hourly = new SeriesKey("acme", "legal", 60);
            for (int hour = 0; hour < 2_000; hour++) {
                Instant start = NOON.plus(Duration.ofHours(hour));
                stream.metricsChanged(hourly, new Point(start, 1, 0, 1, 0, 0, 1, false));
            }
            for (int hour = 0; hour < 2_000; hour++) {
                assertThat(next(lines, "event: metrics")).isEqualTo("event: metrics");
            }
        }
    }

    @Test
    void aBrowserThatGoesIsNoWarning() throws IOException {
        Set<Thread> ofOthers = followers();
        try (Warnings warnings = new Warnings(ofOthers)) {
            openAndGo();
            SeriesKey hourly = new SeriesKey("acme", "legal", 60);
            for (int hour = 0; hour < 2_000; hour++) {
                stream.metricsChanged(hourly, new Point(NOON.plus(Duration.ofHours(hour)), 1, 0, 1, 0, 0, 1, false));
            }
            await().untilAsserted(() -> assertThat(followers()).isSubsetOf(ofOthers));
            assertThat(warnings.all()).isEmpty();
        }
    }

    private static Set<Thread> followers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("vigie-stream"))
                .collect(Collectors.toSet());
    }

    /** Follows the stream up to its first event, then is gone without a word. */
    private void openAndGo() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(next(lines, "event:")).isEqualTo("event: heartbeat");
        }
    }

    private static String next(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(http.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
