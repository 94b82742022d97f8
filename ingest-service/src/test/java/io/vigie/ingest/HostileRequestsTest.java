package io.vigie.ingest;

import static io.vigie.ingest.PushApiTest.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.ingest.RunningIngest.Answer;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.ingest.source.http.PushConfig;
import io.vigie.ingest.source.http.PushToken;
import io.vigie.kit.http.UploadConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {

    private static final int KIB = 1024;
    private static final String DRIP = mention("1").substring(0, 6);
    private static final PushConfig TIGHT = new PushConfig(
            "127.0.0.1",
            0,
            Set.of(),
            512 * KIB,
            1_000,
            4,
            1024 * KIB,
            Duration.ofSeconds(20),
            hasty(Duration.ofSeconds(20), 16),
            null);

    private final RunningIngest ingest = new RunningIngest(TIGHT);

    @AfterEach
    void nothingElseIsLost() {
        assertThat(ingest.post("application/json", mention("last")).status()).isEqualTo(202);
        assertThat(ingest.publisher.mentions())
                .last()
                .extracting(m -> m.nativeId())
                .isEqualTo("last");
        assertThat(Pipelines.conserved(ingest.registry())).isTrue();
        assertThat(ingest.registry().get("vigie.ingest.in.flight").gauge().value())
                .isZero();
        ingest.close();
    }

    @Test
    void aBodyThatIsTooLargeIs413() {
        assertProblem(ingest.post("application/json", "x".repeat(600 * KIB)), 413, "body-too-large");
    }

    @Test
    void aGzipBombIs413() throws IOException {
        byte[] bomb = gzip(new byte[64 * KIB * KIB]);
        assertThat(bomb.length).isLessThan(100 * KIB);
        assertProblem(postGzip(bomb), 413, "body-too-large");
    }

    @Test
    void honestGzipIsTaken() throws IOException {
        assertThat(postGzip(gzip(mention("1").getBytes(StandardCharsets.UTF_8))).status())
                .isEqualTo(202);
    }

    @Test
    void brokenGzipIs400() throws IOException {
        assertProblem(postGzip("not gzip".getBytes(StandardCharsets.UTF_8)), 400, "bad-gzip");
        byte[] whole = gzip(mention("1").getBytes(StandardCharsets.UTF_8));
        assertProblem(postGzip(java.util.Arrays.copyOf(whole, whole.length - 9)), 400, "bad-gzip");
        assertThat(ingest.publisher.log()).isEmpty();
    }

    /** A parser that shares its table of names among requests refuses the next one that has many, whoever sent it. */
    @Test
    void namesMadeToCollideHarmNobodyElse() {
        for (int round = 0; round < 5; round++) {
            ingest.post("application/json", withNames(4_096, HostileRequestsTest::colliding));
            Answer answer = ingest.post("application/json", withNames(40_000, Integer::toString));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/rejected/0/reason").asText()).isEqualTo("too-many-attributes");
        }
    }

    private static String withNames(int count, IntFunction<String> name) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(",\"").append(name.apply(i)).append("\":1");
        }
        return mention("many").replace("}", names + "}");
    }

    /** Of twelve pairs of letters that have one hash. */
    private static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 12; bit++) {
            name.append((number >> bit & 1) == 0 ? "bA" : "ab");
        }
        return name.toString();
    }

    @Test
    void tooManyMentionsAre413AndNoneIsTaken() {
        assertProblem(ingest.post("application/x-ndjson", "{}\n".repeat(1_001)), 413, "body-too-large");
        assertProblem(ingest.post("application/json", "[1" + ",1".repeat(1_000) + "]"), 413, "body-too-large");
        assertThat(ingest.publisher.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=latin1", "nonsense"})
    void anotherContentTypeIs415(String contentType) {
        assertProblem(ingest.post(contentType, mention("1")), 415, "unsupported-content");
    }

    @Test
    void anotherContentEncodingIs415() {
        var request = ingest.request("application/json")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString(mention("1")));
        assertProblem(ingest.send(request), 415, "unsupported-content");
    }

    @Test
    void withATokenStrangersAre401() {
        RunningIngest guarded = new RunningIngest(TIGHT.withToken(new PushToken("a token for tests only\n")));
        assertProblem(guarded.post("application/json", mention("1")), 401, "unauthorised");
        var request = guarded.request("application/json")
                .header("Authorization", "Bearer a token for tests only")
                .POST(BodyPublishers.ofString(mention("1")));
        assertThat(guarded.send(request).status()).isEqualTo(202);
        guarded.close();
    }

    @Test
    void aSlowClientIsSentAway() throws IOException {
        try (RunningIngest impatient = new RunningIngest(TIGHT.withUploads(hasty(Duration.ofMillis(300), 10)));
                Socket slow = drip(impatient)) {
            slow.setSoTimeout(10_000);
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("too-slow", "application/problem+json");
            assertThat(Pipelines.received(impatient.registry())).isZero();
        }
    }

    /** A hundred clients that stop in the middle of their bodies, with four places for whoever waits for Kafka. */
    @Test
    void goodClientsGoOnWhileAHundredSlowOnesDrip() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (RunningIngest busy = new RunningIngest(TIGHT.withUploads(hasty(Duration.ofSeconds(30), 120)))) {
            for (int i = 0; i < 100; i++) {
                slow.add(drip(busy));
            }
            await().until(() -> bytesInFlight(busy) == 100 * DRIP.length());
            for (int i = 0; i < 20; i++) {
                assertThat(busy.post("application/json", mention("good" + i)).status())
                        .isEqualTo(202);
            }
            assertThat(bytesInFlight(busy)).isEqualTo(100 * DRIP.length());
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void moreBodiesThanMayBeReadAtOnceAre429() throws IOException {
        try (RunningIngest full = new RunningIngest(TIGHT.withUploads(hasty(Duration.ofSeconds(30), 1)));
                Socket slow = drip(full)) {
            await().until(() -> bytesInFlight(full) == DRIP.length());
            assertProblem(full.post("application/json", mention("1")), 429, "too-busy");
            slow.getOutputStream().write(mention("1").substring(DRIP.length()).getBytes(StandardCharsets.UTF_8));
            slow.setSoTimeout(10_000);
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 202");
        }
    }

    private static UploadConfig hasty(Duration within, int concurrent) {
        return new UploadConfig(within, within, 1, concurrent);
    }

    private static double bytesInFlight(RunningIngest ingest) {
        return ingest.registry().get("vigie.ingest.in.flight").gauge().value();
    }

    /** The head of a request and the first bytes of its body. */
    private static Socket drip(RunningIngest ingest) throws IOException {
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), ingest.service.port());
        String head =
                "POST /v1/mentions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + mention("1").length() + "\r\n\r\n";
        slow.getOutputStream().write((head + DRIP).getBytes(StandardCharsets.US_ASCII));
        return slow;
    }

    @Test
    void whatExceedsTheRoomInFlightIs429() {
        ingest.publisher.hold();
        CompletableFuture<?>[] waiting = new CompletableFuture<?>[4];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = postLater("w" + i);
        }
        await().until(() -> ingest.publisher.log().size() == waiting.length);
        Answer answer = ingest.post("application/json", mention("1"));
        assertProblem(answer, 429, "too-busy");
        assertThat(answer.header("Retry-After")).isNotBlank();
        ingest.publisher.release();
        CompletableFuture.allOf(waiting).join();
    }

    @Test
    void whatExceedsTheBytesInFlightIs429() {
        ingest.publisher.hold();
        String padding = " ".repeat(500 * KIB);
        CompletableFuture<?> first = postLater(mention("a") + padding, "a");
        CompletableFuture<?> second = postLater(mention("b") + padding, "b");
        await().until(() -> ingest.publisher.log().size() == 2);
        assertProblem(ingest.post("application/json", mention("1") + padding), 429, "too-busy");
        ingest.publisher.release();
        CompletableFuture.allOf(first, second).join();
    }

    private CompletableFuture<HttpResponse<String>> postLater(String id) {
        return postLater(mention(id), id);
    }

    private CompletableFuture<HttpResponse<String>> postLater(String body, String id) {
        var request = ingest.request("application/json").POST(BodyPublishers.ofString(body));
        return ingest.client().sendAsync(request.header("X-Id", id).build(), BodyHandlers.ofString());
    }

    private Answer postGzip(byte[] body) {
        return ingest.send(ingest.request("application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static void assertProblem(Answer answer, int status, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:vigie:problem:" + reason);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
