package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.vigie.kit.http.Allowed;
import io.vigie.kit.http.RequestRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers errors with problem documents, RFC 9457. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "application/problem+json; charset=utf-8";

    private Problems() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(
                ProblemException.class,
                (problem, context) ->
                        answer(context, problem.status(), problem.code(), String.valueOf(problem.getMessage())));
        routes.exception(
                RequestRefusedException.class,
                (refused, context) -> answer(
                        context,
                        HttpStatus.forStatus(refused.status()),
                        refused.reason(),
                        String.valueOf(refused.getMessage())));
        routes.exception(
                NotFoundResponse.class,
                (problem, context) -> answer(context, HttpStatus.NOT_FOUND, "there is nothing at this address"));
        routes.exception(HttpResponseException.class, (problem, context) -> {
            Allowed.tell(problem, context);
            answer(context, HttpStatus.forStatus(problem.getStatus()), String.valueOf(problem.getMessage()));
        });
        routes.exception(Exception.class, Problems::unexpected);
    }

    /**
     * Whatever nobody expected. When a stream is closed while the server takes its request back, the request is of no use to
     * anybody: Javalin calls this, and would call it again, for ever, if it failed as well.
     */
    static void unexpected(Exception error, Context context) {
        try {
            String path = context.path();
            answer(context, HttpStatus.INTERNAL_SERVER_ERROR, "the error is in the log of the service");
            log.error("{} {} failed", context.method(), path, error);
        } catch (IllegalStateException | NullPointerException gone) {
            log.debug("a request was taken back while it was answered", error);
        }
    }

    static void answer(Context context, HttpStatus status, String detail) {
        answer(context, status, null, detail);
    }

    /** @param code names the kind of problem for those that tell kinds apart; null for none */
    static void answer(Context context, HttpStatus status, @Nullable String code, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", code == null ? "about:blank" : "urn:vigie:problem:" + code);
        problem.put("title", status.getMessage());
        problem.put("status", status.getCode());
        problem.put("detail", detail);
        context.status(status).contentType(TYPE).result(Json.write(problem));
    }
}
