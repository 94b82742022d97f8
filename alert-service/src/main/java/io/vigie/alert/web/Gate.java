package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.vigie.alert.web.console.SecurityHeaders;
import io.vigie.kit.http.Guard;
import java.util.Locale;
import java.util.Set;

/**
 * Sets the headers of every answer and turns away what a page of another site could make a browser send: there is no
 * login yet. Changes must be JSON as well, which such a page cannot send unasked.
 */
final class Gate {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Guard origins;

    Gate(Guard origins) {
        this.origins = origins;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::check);
        routes.beforeMatched(Gate::checkType);
        routes.beforeMatched(KnownParameters::check);
    }

    private void check(Context context) {
        SecurityHeaders.ALL.forEach(context::header);
        if (context.path().startsWith("/api/")) {
            context.header("Cache-Control", "no-store");
        }
        origins.check(context);
    }

    private static void checkType(Context context) {
        String type = context.contentType();
        if (READING.contains(context.method())) {
            return;
        }
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type: must be application/json");
        }
    }
}
