package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.vigie.alert.web.console.SecurityHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a page of another site could make a browser send. There is no login yet, so on loopback the host must
 * be this machine's name for itself: otherwise a foreign name that resolves to 127.0.0.1 would pass as our own origin.
 */
final class Guard {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final boolean loopbackOnly;

    Guard(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context context) {
        SecurityHeaders.ALL.forEach(context::header);
        if (context.path().startsWith("/api/")) {
            context.header("Cache-Control", "no-store");
        }
        if (loopbackOnly && !LOOPBACK_NAMES.contains(hostName(context))) {
            throw new ProblemException(HttpStatus.MISDIRECTED_REQUEST, "Host: must be localhost");
        }
        if (!READING.contains(context.method())) {
            checkChange(context);
        }
    }

    private static void checkChange(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !sameHost(origin, context.host())) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "Origin: must be the server's own");
        }
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type: must be application/json");
        }
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hostName(Context context) {
        String host = context.host();
        return host == null ? "" : host.replaceFirst(":[0-9]+$", "");
    }
}
