package io.vigie.alert.web.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The console and its API with canned answers, over real HTTP, with the real files and security headers. */
final class FakeAlertService implements AutoCloseable {

    static final Instant AS_OF = Instant.parse("2026-03-19T14:37:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALERTS = "/api/v1/alerts";
    private static final String MENTIONS = "/api/v1/mentions/";

    final FakeAlerts alerts;
    final FakeMetrics metrics;
    final FakeCorrections corrections = new FakeCorrections();
    final FakeStream stream = new FakeStream();
    final ObjectNode company = (ObjectNode) FakeAlerts.resource("company.json");

    /** What the whole API answers instead; null while it answers what it is asked. */
    volatile @Nullable ObjectNode refusal;

    private volatile String heldPath = "";
    private volatile CountDownLatch held = new CountDownLatch(0);

    private final ConsoleFiles files = new ConsoleFiles();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FakeAlertService(int port, FakeAlerts alerts, FakeMetrics metrics) throws IOException {
        this.alerts = alerts;
        this.metrics = metrics;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Puts a version of an alert in place and tells every page. */
    void publish(ObjectNode alert) {
        alerts.put(alert);
        stream.send("alert", alert);
    }

    /** Answers no request whose path holds this until the latch is counted down. */
    CountDownLatch hold(String path) {
        held = new CountDownLatch(1);
        heldPath = path;
        return held;
    }

    @Override
    public void close() {
        held.countDown();
        stream.cut();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        SecurityHeaders.ALL.forEach(exchange.getResponseHeaders()::set);
        String path = exchange.getRequestURI().getPath();
        ObjectNode refused = refusal;
        if (path.startsWith("/api/") && refused != null) {
            try (exchange) {
                send(exchange, refused.path("status").asInt(), refused);
            }
            return;
        }
        if (path.equals("/api/v1/stream")) {
            stream.join(exchange);
            return;
        }
        try (exchange) {
            if (path.startsWith("/api/v1/")) {
                awaitRelease(exchange);
                answer(exchange, path);
            } else {
                serve(exchange, files.at(path));
            }
        }
    }

    private void awaitRelease(HttpExchange exchange) throws IOException {
        try {
            if (exchange.getRequestURI().toString().contains(heldPath)) {
                held.await();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void serve(HttpExchange exchange, Optional<ConsoleFile> file) throws IOException {
        if (file.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", file.get().contentType());
        exchange.sendResponseHeaders(200, 0);
        try (InputStream in = file.get().resource().openStream()) {
            in.transferTo(exchange.getResponseBody());
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        Map<String, String> query = query(exchange);
        String brand = query.getOrDefault("brand", "valmont");
        if (query.containsKey("brand")
                && company.path("brands").findValuesAsText("id").stream().noneMatch(brand::equals)) {
            send(exchange, 404, problem(404, "about:blank", "there is no brand '" + brand + "'"));
            return;
        }
        if (path.startsWith(ALERTS + "/")) {
            alert(exchange, path.substring(ALERTS.length() + 1).split("/"));
            return;
        }
        if (path.startsWith(MENTIONS)) {
            correct(exchange, path.substring(MENTIONS.length()).replace("/corrections", ""));
            return;
        }
        send(
                exchange,
                200,
                switch (path) {
                    case "/api/v1/corrections" -> corrections.all();
                    case "/api/v1/company" -> company;
                    case "/api/v1/overview" -> overview(brand);
                    case "/api/v1/metrics" -> metrics.series(brand, query.getOrDefault("function", "*"));
                    default -> alerts.all();
                });
    }

    private void alert(HttpExchange exchange, String[] path) throws IOException {
        Optional<ObjectNode> alert = alerts.get(path[0]);
        if (alert.isEmpty()) {
            send(exchange, 404, problem(404, "urn:vigie:problem:unknown-alert", "No alert " + path[0]));
        } else if (path.length == 1) {
            send(exchange, 200, alerts.detail(alert.get()));
        } else {
            command(exchange, alert.get(), path[1]);
        }
    }

    private void command(HttpExchange exchange, ObjectNode alert, String action) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        boolean noteMissing =
                action.equals("resolve") && body.path("note").asText().isBlank();
        if (body.path("actor").asText().isBlank() || noteMissing) {
            send(exchange, 422, problem(422, "about:blank", "actor or note is missing"));
        } else if (alert.path("status").asText().equals("resolved")) {
            send(exchange, 409, problem(409, "urn:vigie:problem:already-resolved", "the alert is already resolved"));
        } else {
            ObjectNode changed = alerts.apply(alert, action, body.path("actor").asText());
            send(exchange, 200, JSON.createObjectNode().set("alert", changed));
            stream.send("alert", changed);
        }
    }

    private void correct(HttpExchange exchange, String mention) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (body.path("actor").asText().equals("Nobody")) {
            send(exchange, 409, problem(409, "urn:vigie:problem:forgotten", "the figures of it are closed"));
        } else {
            ObjectNode correction = corrections.apply(mention, body);
            send(exchange, 200, JSON.createObjectNode().set("correction", correction));
        }
    }

    private ObjectNode overview(String brand) {
        ObjectNode overview = JSON.createObjectNode()
                .put("as_of", AS_OF.toString())
                .put("warm_until", metrics.firstHour().plus(Duration.ofDays(3)).toString());
        ArrayNode functions = overview.putArray("functions");
        FakeMetrics.FUNCTIONS.forEach(
                each -> functions.add(metrics.overview(each).put("open_alerts", alerts.open(brand, each))));
        return overview.put("mentions_total", 19_842)
                .put("alerts_open", alerts.count(brand, "open"))
                .put("alerts_acknowledged", alerts.count(brand, "acknowledged"))
                .put("alerts_resolved", alerts.count(brand, "resolved"))
                .put("post_to_alert_count", 5)
                .put("post_to_alert_p50_millis", 1320)
                .put("post_to_alert_p99_millis", 2870);
    }

    static ObjectNode problem(int status, String type, String detail) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("title", "Refused")
                .put("status", status)
                .put("detail", detail);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, repeated) -> repeated));
    }
}
