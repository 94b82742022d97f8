package io.vigie.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.local.LocalPlatform;
import io.vigie.local.PlatformConfig;
import io.vigie.local.Ports;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TopicWatcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a push over a person's correction to a file for training, on a platform that runs. */
class CorrectionsCommandTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FRENCH = "La pompe Oréval est en panne depuis hier,\nservice client \u202einjoignable.";
    private static final String ENGLISH = "The new Oréval pump works really well, we are very happy with it.";

    private static @Nullable LocalPlatform started;

    private final LocalPlatform platform = Objects.requireNonNull(started);

    @BeforeAll
    static void start(@TempDir Path directory) throws InterruptedException {
        var company = ConfigurationDirectory.load(Path.of("../config"), Map.of());
        started = LocalPlatform.start(new PlatformConfig(directory, Ports.FREE, company, 1), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void whatPeopleSaidIsListedAndWrittenForTraining(@TempDir Path folder) throws Exception {
        assertThat(run().out()).containsExactly("No corrections.");
        push("a/1", FRENCH);
        push("b", ENGLISH);
        awaitUnderstood(2);

        JsonNode first = correct("a/1", "{\"sentiment\":\"neutral\",\"functions\":[],\"actor\":\"Ann\"}", 200);
        assertThat(first.path("correction").path("outcome").asText()).isEqualTo("applied");
        assertThat(first.path("correction").path("after").path("functions")).isEmpty();
        correct("a/1", "{\"functions\":[\"quality\",\"legal\"],\"actor\":\"\\u202eBea\",\"note\":\"irony\"}", 200);
        correct("b", "{\"sentiment\":\"negative\",\"actor\":\"Ann\"}", 200);
        correct("never", "{\"sentiment\":\"negative\",\"actor\":\"Ann\"}", 404);

        List<String> table = run().out();
        assertThat(table).hasSize(5);
        assertThat(table.get(0)).startsWith("TIME").endsWith("NOTE");
        assertThat(table.get(2))
                .contains("test:a/1  ", "  applied  ", "  neutral  ", "none > legal,quality", "  Bea  ")
                .endsWith("irony")
                .doesNotContain("\u202e");
        assertThat(table.get(4)).contains("unknown-mention");
        assertThat(run("--limit", "1").out()).hasSize(2);

        Ran exported = run("--export", folder.toString());
        assertThat(exported.exit()).as(exported.err()).isZero();
        assertThat(exported.out())
                .containsExactly(
                        folder.resolve("functions.tsv") + ": 1 row",
                        folder.resolve("sentiment-en.tsv") + ": 1 row",
                        folder.resolve("sentiment-fr.tsv") + ": 1 row",
                        "left out, as their text is not (or no longer) kept: 1");
        assertThat(Files.readAllLines(folder.resolve("sentiment-en.tsv"))).containsExactly("negative\t" + ENGLISH);
        assertThat(Files.readAllLines(folder.resolve("sentiment-fr.tsv")))
                .singleElement()
                .asString()
                .startsWith("neutral\tLa pompe Oréval est en panne depuis hier, service client");
        assertThat(Files.readAllLines(folder.resolve("functions.tsv")))
                .singleElement()
                .asString()
                .startsWith("fr\tlegal,quality\tLa pompe");
    }

    @Test
    void aWrongLimitAndAPlatformThatDoesNotRunAreSaid() {
        assertThat(run("--limit", "0").err()).contains("--limit: must be at least 1");
        Ran nowhere = execute(
                "--bootstrap", "127.0.0.1:1", "--registry", platform.addresses().registry());
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.err()).contains("no broker answers at 127.0.0.1:1");
    }

    private record Ran(int exit, List<String> out, String err) {}

    private Ran run(String... arguments) {
        return execute(Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--bootstrap", platform.addresses().broker(),
                                "--registry", platform.addresses().registry()))
                .toArray(String[]::new));
    }

    private static Ran execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = VigieMain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of("corrections"), Stream.of(arguments))
                        .toArray(String[]::new));
        return new Ran(exit, out.toString().lines().toList(), err.toString());
    }

    private void push(String id, String text) throws Exception {
        String now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String body = JSON.writeValueAsString(Map.of("id", id, "source", "test", "text", text, "published_at", now));
        assertThat(post(platform.addresses().push() + "/v1/mentions", body).statusCode())
                .isEqualTo(202);
    }

    private JsonNode correct(String id, String body, int status) throws Exception {
        String mention = URLEncoder.encode("test:" + id, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                post(platform.addresses().console() + "/api/v1/mentions/" + mention + "/corrections", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void awaitUnderstood(int mentions) {
        try (var watcher = TopicWatcher.of(
                platform.addresses().broker(),
                Topics.ENRICHED_MENTIONS.name(),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            watcher.awaitCount(mentions, DEADLINE);
        }
    }
}
