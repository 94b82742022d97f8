package io.vigie.kit.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

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
                    settings.routes.exception(
                            RequestRefusedException.class,
                            (refused, context) -> answer(context, refused.status(), refused.reason()));
                    settings.routes.exception(HttpResponseException.class, ManagementServer::refuse);
                    routes.addTo(settings.routes);
                })
                .start(host, port));
    }

    private static void refuse(HttpResponseException refused, Context context) {
        Allowed.tell(refused, context);
        answer(context, refused.getStatus(), "there is nothing at this address, or not by this method");
    }

    /** A problem document, RFC 9457; the detail is ours and needs no escaping. */
    private static void answer(Context context, int status, String detail) {
        context.status(status)
                .contentType("application/problem+json")
                .result("{\"type\":\"about:blank\",\"title\":\""
                        + HttpStatus.forStatus(status).getMessage() + "\",\"status\":" + status + ",\"detail\":\""
                        + detail
                        + "\"}");
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
