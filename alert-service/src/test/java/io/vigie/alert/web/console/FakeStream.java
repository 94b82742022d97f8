package io.vigie.alert.web.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Server-sent events to every page that listens. */
final class FakeStream {

    private final List<HttpExchange> listeners = new CopyOnWriteArrayList<>();

    void join(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        write(exchange, "event: heartbeat\ndata: {}\n\n");
        listeners.add(exchange);
    }

    void send(String event, JsonNode data) {
        listeners.forEach(each -> sendTo(each, "event: " + event + "\ndata: " + data + "\n\n"));
    }

    /** Ends every stream, as a restart of the service does. */
    void cut() {
        listeners.forEach(HttpExchange::close);
        listeners.clear();
    }

    int listeners() {
        return listeners.size();
    }

    private void sendTo(HttpExchange exchange, String text) {
        try {
            write(exchange, text);
        } catch (IOException e) {
            listeners.remove(exchange);
        }
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        OutputStream body = exchange.getResponseBody();
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }
}
