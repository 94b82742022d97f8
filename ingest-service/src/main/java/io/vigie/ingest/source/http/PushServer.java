package io.vigie.ingest.source.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.vigie.ingest.source.MentionSource;
import io.vigie.kit.http.Allowed;
import io.vigie.kit.http.Guard;
import io.vigie.kit.http.ManagementRoutes;
import io.vigie.kit.http.RequestRefusedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the service: push API, metrics and health on one port. */
public final class PushServer implements MentionSource {

    private static final Logger log = LoggerFactory.getLogger(PushServer.class);

    /** For connections on which nothing is under way: while a body is read, its own patience holds. */
    private static final long SHUTDOWN_IDLE_MILLIS = 100;

    private final PushConfig config;
    private final Javalin server;

    /** @param patience how long requests that were taken may take to be answered once it is closed */
    public PushServer(PushConfig config, PushApi api, ManagementRoutes management, Duration patience) {
        this.config = config;
        this.server = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            settings.startup.startupWatcherEnabled = false;
            connect(settings, config);
            settings.jetty.modifyServer(jetty -> {
                jetty.setHandler(new GracefulHandler());
                jetty.setStopTimeout(patience.toMillis());
            });
            settings.http.prefer405over404 = true;
            settings.routes.before(Guard.of(config.host(), config.names())::check);
            management.addTo(settings.routes);
            settings.routes.post("/v1/mentions", api.handler());
            settings.routes.exception(RequestRefusedException.class, api::refuse);
            settings.routes.exception(HttpResponseException.class, PushServer::refuse);
            settings.routes.exception(Exception.class, PushServer::broken);
        });
    }

    private static void connect(JavalinConfig settings, PushConfig config) {
        settings.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(config.idleTimeout().toMillis());
        });
        settings.jetty.addConnector((jetty, http) -> {
            ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
            connector.setHost(config.host());
            connector.setPort(config.port());
            connector.setIdleTimeout(config.idleTimeout().toMillis());
            connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
            return connector;
        });
    }

    /** What the server itself refuses: an address or a method that there is not. */
    private static void refuse(HttpResponseException refused, Context context) {
        Allowed.tell(refused, context);
        String reason = String.valueOf(HttpStatus.forStatus(refused.getStatus()).getMessage())
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
        PushHandler.refuse(
                context,
                new ProblemDocument(refused.getStatus(), reason, String.valueOf(refused.getMessage()), Map.of()));
    }

    private static void broken(Exception e, Context context) {
        log.error("a request to {} ended in an error of ours", context.path(), e);
        PushHandler.refuse(context, new ProblemDocument(500, "internal-error", "see the log", Map.of()));
    }

    @Override
    public void start() {
        server.start();
        log.info("push API on http://{}:{}/v1/mentions", config.host(), port());
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
