package io.vigie.local.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Through the pipeline of the running ingest service again, by its push API. */
final class ReturnToPush {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The push API moves the date of what is older. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI push;
    private final String token;
    private final Clock clock;

    ReturnToPush(URI push, String token, Clock clock) {
        this.push = push;
        this.token = token;
        this.clock = clock;
    }

    Returned put(Letter letter) throws NotRedrivableException, InterruptedException {
        requireWhole(letter);
        HttpResponse<String> answer = send(letter.payload());
        return switch (answer.statusCode()) {
            case 202 -> new Returned("push", true, "taken by the push API");
            case 401 ->
                throw new NotRedrivableException("the push API wants its token: set VIGIE_INGEST_TOKEN as it has it");
            case 503 -> throw new NotRedrivableException("the push API cannot store anything now: try again later");
            case 207, 400 -> new Returned("push", false, reason(answer));
            default ->
                throw new NotRedrivableException("the push API answered HTTP " + answer.statusCode()
                        + " and judged nothing: try again later, or one letter at a time");
        };
    }

    private void requireWhole(Letter letter) throws NotRedrivableException {
        if (!letter.whole() || letter.payload().length == 0) {
            throw new NotRedrivableException("the letter holds " + letter.payload().length + " of "
                    + letter.content().getPayloadSize() + " bytes: send the mention again from where it came from");
        }
        boolean fromFile = letter.content().getPlace() != null;
        if (fromFile && publishedAt(letter.payload()).filter(this::tooOld).isPresent()) {
            throw new NotRedrivableException("a line of a file, published more than 7 days ago, whose date the push API"
                    + " would move: replay the file again, what is there already counts once");
        }
    }

    private boolean tooOld(Instant publishedAt) {
        return publishedAt.isBefore(clock.instant().minus(OLDEST));
    }

    private static Optional<Instant> publishedAt(byte[] payload) {
        try {
            String text = JSON.readTree(payload).path("published_at").asText();
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> send(byte[] payload) throws NotRedrivableException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(push.resolve("/v1/mentions"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(payload));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotRedrivableException("no push API answers at " + push + " (--push)");
        }
    }

    /** The reason of the one mention, or that of the whole request. */
    private static String reason(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            JsonNode refusal = body.path("rejected").path(0);
            return refusal.isMissingNode()
                    ? body.path("detail").asText("HTTP " + answer.statusCode())
                    : refusal.path("reason").asText() + ": "
                            + refusal.path("detail").asText();
        } catch (JsonProcessingException e) {
            return "HTTP " + answer.statusCode();
        }
    }
}
