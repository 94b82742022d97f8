package io.vigie.alert.web;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One browser that follows the event stream, on a thread of its own: a slow one is dropped, not waited for. */
final class Subscriber {

    private static final int QUEUE = 512;

    private final SseClient client;
    private final BlockingQueue<List<ServerEvent>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread;

    Subscriber(SseClient client) {
        this.client = client;
        this.thread = new Thread(this::run, "vigie-stream");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes events to be sent, however many at once; false when the browser has fallen behind. */
    boolean offer(List<ServerEvent> events) {
        return queue.offer(events);
    }

    private void run() {
        try {
            while (!client.terminated()) {
                queue.take().forEach(this::send);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }

    /** To send to a browser that is gone would be a warning in the log; browsers go at any time. */
    private void send(ServerEvent event) {
        if (!client.terminated()) {
            client.sendEvent(event.name(), event.data());
        }
    }

    void end() {
        thread.interrupt();
    }
}
