package io.vigie.alert.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.Map;

/**
 * The query parameters that addresses of the API take when they are read. Others are refused: whoever misspells one would
 * otherwise take what he gets for what he asked. An address that is not in the table takes none.
 */
final class KnownParameters {

    private static final Map<String, List<String>> BY_PATH = Map.of(
            "/api/v1/alerts", List.of("status", "brand", "limit"),
            "/api/v1/corrections", List.of("mention"),
            "/api/v1/metrics", List.of("brand", "function", "window_minutes", "from", "to"),
            "/api/v1/overview", List.of("brand"),
            "/api/v1/share-of-voice", List.of("brand", "window_minutes", "from", "to"));

    private KnownParameters() {}

    static void check(Context context) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        if (endpoint != null && endpoint.method.equals(HandlerType.GET) && endpoint.path.startsWith("/api/")) {
            List<String> known = BY_PATH.getOrDefault(endpoint.path, List.of());
            context.queryParamMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> refuse(name, known));
        }
    }

    private static void refuse(String name, List<String> known) {
        String taken = known.isEmpty() ? "none" : String.join(", ", known);
        throw new ProblemException(
                HttpStatus.BAD_REQUEST, name + ": is no parameter of this address, which takes " + taken);
    }
}
