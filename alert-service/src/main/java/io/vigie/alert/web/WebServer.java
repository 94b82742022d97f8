package io.vigie.alert.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.vigie.kit.http.Guard;
import org.eclipse.jetty.http.UriCompliance;

/** The HTTP server of the API, the event stream and the console. */
public final class WebServer implements AutoCloseable {

    /** A mention's id in a path may hold encoded slashes and percent signs. Routes are found by the path as it was sent. */
    private static final UriCompliance IDS_IN_PATHS = UriCompliance.DEFAULT.with(
            "ids in paths",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

    /** Bytes of a body. */
    public static final int MOST_BYTES = 64 * 1024;

    private final WebConfig config;
    private final WebParts parts;
    private final Javalin server;

    /**
     * Makes it; {@link #start} starts it.
     *
     * @throws IllegalArgumentException when it would listen to other machines without having been told that it may
     */
    public WebServer(WebConfig config, WebParts parts) {
        this.config = config;
        this.parts = parts;
        if (!Guard.isLoopback(config.host()) && !config.insecureBind()) {
            throw new IllegalArgumentException(
                    "host: " + config.host() + " can be reached by other machines, and nobody"
                            + " has to log in yet; listen on 127.0.0.1, or set VIGIE_INSECURE_BIND=true where something else"
                            + " keeps strangers out");
        }
        this.server = Javalin.create(this::configure);
    }

    public WebServer start() {
        parts.stream().start();
        server.start();
        return this;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    private void configure(JavalinConfig javalin) {
        javalin.jetty.host = config.host();
        javalin.jetty.port = config.port();
        javalin.jetty.modifyHttpConfiguration(http -> http.setUriCompliance(IDS_IN_PATHS));
        javalin.startup.showJavalinBanner = false;
        javalin.http.prefer405over404 = true;
        addRoutes(javalin.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        new Gate(Guard.of(config.host(), config.names()), parts.caughtUp()).addTo(routes);
        new ConsoleRoutes().addTo(routes);
        new CompanyRoutes(parts.config()).addTo(routes);
        new MetricsRoutes(parts.metrics(), parts.config()).addTo(routes);
        new VoiceRoutes(parts.metrics(), parts.config()).addTo(routes);
        new OverviewRoutes(parts.alerts(), parts.metrics(), parts.config()).addTo(routes);
        new AlertRoutes(parts.alerts(), parts.config()).addTo(routes);
        new CommandRoutes(parts.alerts(), parts.results(), parts.commands(), parts.bodies()).addTo(routes);
        new CorrectionRoutes(parts.config(), parts.corrections(), parts.bodies()).addTo(routes);
        parts.stream().addTo(routes);
        parts.management().addTo(routes);
        Problems.addTo(routes);
    }

    @Override
    public void close() {
        parts.stream().close();
        server.stop();
    }
}
