package io.vigie.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A webhook receiver that counts deliveries by idempotency key. */
final class WebhookRecorder implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();
    private final HttpServer server;

    WebhookRecorder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::record);
        server.start();
    }

    private void record(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        deliveries.merge(key == null ? "(none)" : key, 1, Integer::sum);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(NO_CONTENT, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    SortedMap<String, Integer> deliveries() {
        return new TreeMap<>(deliveries);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
