package io.vigie.alert.web;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One browser that follows the event stream, on a thread of its own: a slow one is dropped, not waited for. */
final class Subscriber {

    private static final int MOST_BEHIND = 512;

    private final SseClient client;
    private final BlockingQueue<ServerEvent> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    Subscriber(SseClient client) {
        this.client = client;
        this.thread = new Thread(this::run, "vigie-stream");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes events to be sent, however many at once; false when the browser has fallen behind with those before. */
    boolean offer(List<ServerEvent> events) {
        if (queue.size() > MOST_BEHIND) {
            return false;
        }
        queue.addAll(events);
        return true;
    }

    private void run() {
        try {
            while (!client.terminated()) {
                ServerEvent event = queue.take();
                client.sendEvent(event.name(), event.data());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }

    void end() {
        thread.interrupt();
    }
}
