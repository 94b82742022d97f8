package io.vigie.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of webhooks on loopback: keeps every request, and answers what it was told to, in order, and 200 when it
 * was told nothing.
 */
public final class RecordingHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    private RecordingHttpServer(HttpServer server) {
        this.server = server;
    }

    public static RecordingHttpServer start() {
        try {
            RecordingHttpServer recorder = new RecordingHttpServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            recorder.server.setExecutor(recorder.threads);
            recorder.server.createContext("/", recorder::handle);
            recorder.server.start();
            return recorder;
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen on", e);
        }
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** In the order of arrival. */
    public List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The next request that has no answer yet gets this one. */
    public RecordingHttpServer answerNext(Answer answer) {
        answers.add(answer);
        return this;
    }

    public RecordingHttpServer answerNext(int status) {
        return answerNext(new Answer(status, Map.of(), ""));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(RecordedRequest.of(exchange));
            Answer answer = nextAnswer();
            byte[] body = answer.body().getBytes(UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer nextAnswer() {
        @Nullable Answer told = answers.poll();
        return told == null ? new Answer(200, Map.of(), "") : told;
    }

    /** Ends at once; a request under way is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * One request as it came.
     *
     * @param path with the query, where there is one
     * @param headers the first value of each, to be asked for in any case
     * @param body as UTF-8
     */
    public record RecordedRequest(String method, String path, Map<String, String> headers, String body) {
        private static RecordedRequest of(HttpExchange exchange) throws IOException {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            return new RecordedRequest(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
        }

        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }
}
