package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.CorrectionView;
import io.vigie.alert.view.Point;
import io.vigie.alert.view.SeriesKey;
import io.vigie.alert.view.ViewListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** {@code GET /api/v1/stream}: alerts as they change, corrections, hourly figures (the newest of each window, once a second). */
public final class EventStream implements ViewListener, AutoCloseable {

    private static final int HOUR = 60;
    private static final int MOST_SUBSCRIBERS = 200;
    private static final int HEARTBEAT_SECONDS = 15;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Map<Window, Point> fresh = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "vigie-stream-timer");
        thread.setDaemon(true);
        return thread;
    });

    /** One window of a series. */
    private record Window(SeriesKey key, Instant start) {}

    void addTo(RoutesConfig routes) {
        routes.sse("/api/v1/stream", this::subscribe);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // both tasks end with the timer
    EventStream start() {
        timer.scheduleAtFixedRate(this::sendMetrics, 1, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(
                () -> send(new ServerEvent("heartbeat", "{}")), 0, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    private void subscribe(SseClient client) {
        if (subscribers.size() >= MOST_SUBSCRIBERS) {
            client.close();
            return;
        }
        Subscriber subscriber = new Subscriber(client);
        client.keepAlive();
        client.onClose(() -> drop(subscriber));
        subscribers.add(subscriber);
        subscriber.offer(List.of(new ServerEvent("heartbeat", "{}")));
        subscriber.start();
    }

    @Override
    public void alertChanged(AlertView alert) {
        send(new ServerEvent("alert", Json.write(alert.document())));
    }

    @Override
    public void mentionCorrected(CorrectionView correction) {
        send(new ServerEvent("correction", Json.write(correction.document())));
    }

    @Override
    public void metricsChanged(SeriesKey key, Point point) {
        if (key.windowMinutes() == HOUR && !subscribers.isEmpty()) {
            fresh.put(new Window(key, point.windowStart()), point);
        }
    }

    /** Whoever listens comes back in seconds, and then asks for everything again. */
    @Override
    public void figuresReplaced() {
        fresh.clear();
        subscribers.forEach(this::drop);
    }

    private void sendMetrics() {
        List<ServerEvent> events = new ArrayList<>();
        fresh.keySet().forEach(window -> {
            Point newest = fresh.remove(window);
            if (newest != null) {
                events.add(new ServerEvent("metrics", json(window.key(), newest)));
            }
        });
        if (!events.isEmpty()) {
            send(events);
        }
    }

    private static String json(SeriesKey key, Point point) {
        return Json.write(Map.of(
                "brand", key.brand(),
                "function", key.function(),
                "window_minutes", key.windowMinutes(),
                "point", PointJson.of(point)));
    }

    private void send(ServerEvent event) {
        send(List.of(event));
    }

    private void send(List<ServerEvent> events) {
        subscribers.stream().filter(subscriber -> !subscriber.offer(events)).forEach(this::drop);
    }

    private void drop(Subscriber subscriber) {
        subscribers.remove(subscriber);
        subscriber.end();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        subscribers.forEach(this::drop);
    }
}
