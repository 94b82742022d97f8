package io.vigie.alert;

import io.vigie.alert.inbound.Balance;
import io.vigie.alert.inbound.Board;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.CommandResults;
import io.vigie.alert.view.CorrectionBoard;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.alert.view.ViewListener;
import io.vigie.alert.web.CorrectionParts;
import io.vigie.alert.web.EventStream;
import io.vigie.alert.web.WebParts;
import io.vigie.alert.web.WebServer;
import io.vigie.kit.http.Health;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.SmallBodies;
import io.vigie.kit.http.UploadConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.metrics.ServiceMetrics;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The alert service, assembled and running: by itself, or in one JVM with the rest of the platform. */
public final class AlertService implements AutoCloseable {

    private final ServiceMetrics metrics;
    private final Machinery machinery;
    private final WebServer web;
    private final AlertBoard alerts = new AlertBoard();
    private final MetricsBoard figures = new MetricsBoard();

    private AlertService(AlertServiceConfig config, Clock clock, ViewListener listener) {
        this.metrics = new ServiceMetrics("alert-service");
        CommandResults results = new CommandResults(alerts);
        CorrectionBoard corrections = new CorrectionBoard();
        EventStream stream = new EventStream();
        Board board = new Board(alerts, figures, corrections, results, new Listeners(List.of(stream, listener)));
        this.machinery = new Machinery(config, clock, board, metrics.registry());
        SmallBodies bodies = new SmallBodies(
                WebServer.MOST_BYTES,
                UploadConfig.DEFAULT,
                metrics.registry().config().clock()::monotonicTime);
        this.web = new WebServer(
                config.web(),
                new WebParts(
                        config.company(),
                        alerts,
                        figures,
                        results,
                        machinery.commands(),
                        new CorrectionParts(corrections, machinery.corrections(), metrics.registry()),
                        bodies,
                        stream,
                        new ManagementRoutes(metrics, health()),
                        machinery::caughtUp));
    }

    /**
     * Starts it; returns when it listens, which is before it is {@link #ready}: until then the API answers 503.
     *
     * @param listener hears of alerts and figures as they change, on a thread that it must not block
     * @throws RuntimeException when it cannot, as when the port is taken; nothing of it goes on then
     * @throws IllegalArgumentException when it would listen to other machines without having been told that it may
     */
    public static AlertService start(AlertServiceConfig config, Clock clock, ViewListener listener) {
        new TopicCreator(config.kafka()).createMissing();
        AlertService service = new AlertService(config, clock, listener);
        try {
            service.machinery.start();
            service.web.start();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private Health health() {
        return new Health(
                Map.of(
                        "streams",
                        machinery::streamsAlive,
                        "consumers",
                        machinery::consumersAlive,
                        "generation",
                        machinery::followsGenerations),
                Map.of(
                        "streams",
                        machinery::streamsRunning,
                        "consumers",
                        machinery::consumersAlive,
                        "view",
                        machinery::caughtUp));
    }

    /** Whether it processes, and has read what there was when it started. */
    public boolean ready() {
        return machinery.streamsRunning() && machinery.consumersAlive() && machinery.caughtUp();
    }

    /** Port of the API and the console. */
    public int port() {
        return web.port();
    }

    /** Alerts as they are now. */
    public AlertBoard alerts() {
        return alerts;
    }

    /** Figures as they are now. */
    public MetricsBoard figures() {
        return figures;
    }

    /** Where the notifications that this process has in hand stand. */
    public Balance notifications() {
        return machinery.notifications();
    }

    /** Meters of this service. */
    public ServiceMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        web.close();
        machinery.close();
        metrics.close();
    }
}
