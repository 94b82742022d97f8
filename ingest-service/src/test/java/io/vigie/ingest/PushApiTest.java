package io.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.ingest.RunningIngest.Answer;
import io.vigie.ingest.pipeline.HeardMention;
import io.vigie.ingest.pipeline.Pipelines;
import io.vigie.ingest.pipeline.PublishException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushApiTest {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private final RunningIngest ingest = RunningIngest.withDefaults();

    @AfterEach
    void stop() {
        assertThat(Pipelines.conserved(ingest.registry())).isTrue();
        ingest.close();
    }

    @Test
    void takesOneMention() {
        Answer answer = ingest.post(JSON, mention("1"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().toString()).isEqualTo("{\"received\":1,\"accepted\":1}");
        assertThat(ingest.publisher.mentions())
                .extracting(HeardMention::mentionId)
                .containsExactly("twitter:1");
    }

    @Test
    void takesAnArray() {
        Answer answer = ingest.post("application/json; charset=UTF-8", "[" + mention("1") + "," + mention("2") + "]");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(ingest.publisher.mentions())
                .extracting(HeardMention::nativeId)
                .containsExactly("1", "2");
    }

    @Test
    void takesLinesInTheirOrder() {
        Answer answer = ingest.post(NDJSON, mention("3") + "\n\n" + mention("1") + "\r\n" + mention("2"));
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(3);
        assertThat(ingest.publisher.mentions())
                .extracting(HeardMention::nativeId)
                .containsExactly("3", "1", "2");
    }

    @Test
    void aByteOrderMarkBeforeABodyIsNoPartOfIt() {
        assertThat(ingest.post(JSON, "\uFEFF" + mention("1")).status()).isEqualTo(202);
        assertThat(ingest.post(JSON, "\uFEFF [" + mention("2") + "," + mention("3") + "]")
                        .status())
                .isEqualTo(202);
        assertThat(ingest.post(NDJSON, "\uFEFF" + mention("4")).status()).isEqualTo(202);
        assertThat(ingest.publisher.mentions()).hasSize(4);
    }

    @Test
    void takesNothingFromAnEmptyArray() {
        assertThat(ingest.post(JSON, "[]").json().toString()).isEqualTo("{\"received\":0,\"accepted\":0}");
    }

    @Test
    void aPartialRefusalNamesEachLineAndTakesTheOthers() {
        Answer answer = ingest.post(
                NDJSON, mention("1") + "\n{broken\n" + mention("2").replace("Good", " ") + "\n" + mention("3"));
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("received").asInt()).isEqualTo(4);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected").findValuesAsText("line")).containsExactly("2", "3");
        assertThat(answer.json().path("rejected").findValuesAsText("reason"))
                .containsExactly("invalid-json", "text-empty");
        assertThat(ingest.publisher.deadLetters()).hasSize(2);
    }

    @Test
    void oneBadElementDoesNotSpoilItsArray() {
        String duplicate = mention("2").replace("{", "{\"text\":\"other\",");
        Answer answer = ingest.post(JSON, "[" + mention("1") + "," + duplicate + "," + mention("3") + "]");
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().at("/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/rejected/0/reason").asText()).isEqualTo("duplicate-key");
        assertThat(ingest.publisher.mentions()).hasSize(2);
    }

    @Test
    void aFullRefusalIsAProblemDocument() {
        Answer answer = ingest.post(JSON, mention("1").replace("2026-03-02", "1970-01-01"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:vigie:problem:mentions-refused");
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
        assertThat(answer.json().at("/rejected/0/reason").asText()).isEqualTo("absurd-date");
    }

    @Test
    void namesAtMostAHundredRefusals() {
        Answer answer = ingest.post(NDJSON, "{}\n".repeat(150));
        assertThat(answer.json().path("received").asInt()).isEqualTo(150);
        assertThat(answer.json().path("rejected")).hasSize(100);
        assertThat(ingest.publisher.deadLetters()).hasSize(150);
    }

    @Test
    void answersOnlyWhenKafkaHasIt() {
        ingest.publisher.hold();
        var answer = ingest.client()
                .sendAsync(
                        ingest.request(JSON)
                                .POST(HttpRequest.BodyPublishers.ofString(mention("1")))
                                .build(),
                        BodyHandlers.ofString());
        await().until(() -> !ingest.publisher.log().isEmpty());
        assertThat(answer).isNotDone();
        ingest.publisher.release();
        assertThat(answer.join().statusCode()).isEqualTo(202);
    }

    @Test
    void asksToComeBackWhenKafkaIsNotThere() {
        ingest.publisher.breakWith(PublishException.Cause.KAFKA_UNAVAILABLE);
        Answer answer = ingest.post(NDJSON, mention("1") + "\n" + mention("2"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("failed").asInt()).isEqualTo(2);
        assertThat(ingest.send(HttpRequest.newBuilder(ingest.uri("/health/ready")))
                        .status())
                .isEqualTo(503);
        ingest.publisher.breakWith(null);
        assertThat(ingest.post(NDJSON, mention("1") + "\n" + mention("2")).status())
                .isEqualTo(202);
        assertThat(ingest.send(HttpRequest.newBuilder(ingest.uri("/health/ready")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatItWasThatFailed() {
        for (PublishException.Cause cause : PublishException.Cause.values()) {
            ingest.publisher.breakWith(cause);
            Answer answer = ingest.post(JSON, mention("1"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:vigie:problem:" + cause.label());
        }
        assertThat(ingest.post(JSON, mention("1")).json().path("title").asText())
                .isEqualTo("Kafka does not take it");
        ingest.publisher.breakWith(PublishException.Cause.REGISTRY_UNAVAILABLE);
        assertThat(ingest.post(JSON, mention("1")).json().path("title").asText())
                .isEqualTo("The schema registry is not available");
    }

    @Test
    void whatWasTakenIsAnsweredBeforeItCloses() throws Exception {
        try (RunningIngest closing = RunningIngest.withDefaults()) {
            closing.publisher.hold();
            int port = closing.service.port();
            var answer = closing.client()
                    .sendAsync(
                            closing.request(JSON)
                                    .POST(HttpRequest.BodyPublishers.ofString(mention("1")))
                                    .build(),
                            BodyHandlers.ofString());
            await().until(() -> !closing.publisher.log().isEmpty());
            CompletableFuture<Void> closed = CompletableFuture.runAsync(closing::close);
            await().until(() -> refusesConnections(port));
            closing.publisher.release();
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
            closed.get(20, TimeUnit.SECONDS);
        }
    }

    private static boolean refusesConnections(int port) {
        try (Socket reached = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !reached.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void doesNotTryAThousandTimesWhenKafkaIsNotThere() {
        ingest.publisher.breakWith(PublishException.Cause.KAFKA_UNAVAILABLE);
        Answer answer = ingest.post(NDJSON, (mention("1") + "\n").repeat(1_000));
        assertThat(answer.json().path("received").asInt()).isEqualTo(1_000);
        assertThat(answer.json().path("failed").asInt()).isEqualTo(1_000);
        assertThat(Pipelines.received(ingest.registry())).isEqualTo(1);
    }

    @Test
    void takesTenThousandMentionsAtOnce() {
        String body = (mention("1").replace("Good", "x".repeat(40)) + "\n").repeat(10_000);
        assertThat(body.length()).isGreaterThan(1_000_000);
        assertThat(ingest.post(NDJSON, body).json().path("accepted").asInt()).isEqualTo(10_000);
    }

    @Test
    void aFutureDateIsClampedAndKept() {
        ingest.post(JSON, mention("1").replace("2026-03-02", "2030-01-01"));
        HeardMention mention = ingest.publisher.mentions().get(0);
        assertThat(mention.time().publishedAt()).hasToString("2026-03-02T10:02:00Z");
        assertThat(mention.time().originalPublishedAt()).hasToString("2030-01-01T09:59:00Z");
    }

    @Test
    void countersAreOnTheMetricsEndpoint() {
        ingest.post(NDJSON, mention("1") + "\n{");
        String metrics = ingest.send(HttpRequest.newBuilder(ingest.uri("/metrics")))
                .response()
                .body();
        assertThat(metrics)
                .contains("vigie_ingest_received_total{service=\"ingest-service\"} 2.0")
                .contains(
                        "vigie_ingest_mentions_total{outcome=\"published\",reason=\"\",service=\"ingest-service\",source=\"twitter\"} 1.0")
                .contains(
                        "vigie_ingest_mentions_total{outcome=\"rejected\",reason=\"invalid-json\",service=\"ingest-service\",source=\"unknown\"} 1.0");
    }

    static String mention(String id) {
        return "{\"id\":\"" + id
                + "\",\"source\":\"twitter\",\"author\":\"ann\",\"text\":\"Good\",\"published_at\":\"2026-03-02T09:59:00Z\"}";
    }
}
