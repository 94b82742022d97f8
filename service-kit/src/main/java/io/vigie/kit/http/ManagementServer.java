package io.vigie.kit.http;

import io.javalin.Javalin;

/** Metrics and health of a service that serves nothing else. */
public final class ManagementServer implements AutoCloseable {

    private final Javalin server;

    private ManagementServer(Javalin server) {
        this.server = server;
    }

    /** Listens at once; port 0 takes a free one. */
    public static ManagementServer start(ManagementRoutes routes, String host, int port) {
        return new ManagementServer(Javalin.create(settings -> {
                    settings.startup.showJavalinBanner = false;
                    routes.addTo(settings.routes);
                })
                .start(host, port));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
