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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A webhook receiver that counts deliveries by idempotency key. It can be aimed: then whoever delivers a key for the
 * first time is killed as soon as it has been answered, most likely before its delivery log knows.
 */
final class WebhookRecorder implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Process> target = new AtomicReference<>();
    private final HttpServer server;

    WebhookRecorder() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::record);
        server.start();
    }

    private void record(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        int times = deliveries.merge(key == null ? "(none)" : key, 1, Integer::sum);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(NO_CONTENT, -1);
        exchange.close();
        if (times == 1) {
            shoot();
        }
    }

    /** Kills this process after the next answer to a new key. */
    void aimAt(Process process) {
        target.set(process);
    }

    private void shoot() {
        Process process = target.getAndSet(null);
        if (process != null) {
            process.destroyForcibly();
        }
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
