package io.vigie.kit.http;

import io.javalin.Javalin;
import io.javalin.http.Context;

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
                    settings.http.prefer405over404 = true;
                    settings.routes.before(Guard.of(host)::check);
                    settings.routes.exception(RequestRefusedException.class, ManagementServer::refuse);
                    routes.addTo(settings.routes);
                })
                .start(host, port));
    }

    private static void refuse(RequestRefusedException refused, Context context) {
        context.status(refused.status()).contentType("text/plain").result(String.valueOf(refused.getMessage()));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
