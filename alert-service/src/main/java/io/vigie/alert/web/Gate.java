package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.vigie.alert.web.console.SecurityHeaders;
import io.vigie.kit.http.Guard;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Sets the headers of every answer and turns away what a page of another site could make a browser send: there is no
 * login yet. Changes must be JSON as well, which such a page cannot send unasked. The API says nothing until the view has
 * been read: the little that is there would be taken for all.
 */
final class Gate {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private static final String RETRY_SECONDS = "3";

    private final Guard origins;
    private final BooleanSupplier caughtUp;

    Gate(Guard origins, BooleanSupplier caughtUp) {
        this.origins = origins;
        this.caughtUp = caughtUp;
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
        if (context.path().startsWith("/api/") && !caughtUp.getAsBoolean()) {
            context.header("Retry-After", RETRY_SECONDS);
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "starting",
                    "the service is starting: it has not read yet what there was before");
        }
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
