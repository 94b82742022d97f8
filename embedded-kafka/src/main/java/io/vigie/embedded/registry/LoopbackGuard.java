package io.vigie.embedded.registry;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Set;

/**
 * Keeps web pages away from a registry that has no login: a page in a browser on this machine can reach the loopback
 * too, but it names its origin, or, with a rebound name, its own host.
 */
final class LoopbackGuard {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private LoopbackGuard() {}

    static void check(Context context) {
        String host = context.header("Host");
        if (context.header("Origin") != null || (host != null && !LOOPBACK.contains(withoutPort(host)))) {
            throw new ForbiddenResponse("the development registry answers programs on this machine, not web pages");
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
