package io.vigie.alert.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads query parameters; what cannot be read is the caller's problem. */
final class Parameters {

    private Parameters() {}

    static Optional<String> text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    static Set<String> list(Context context, String name) {
        return text(context, name)
                .map(value -> Set.copyOf(List.of(value.split(",", -1))))
                .orElse(Set.of());
    }

    static Optional<Instant> instant(Context context, String name) {
        return text(context, name).map(value -> {
            try {
                return Instant.parse(value);
            } catch (DateTimeException e) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST, name + ": must be a time such as 2026-01-31T12:00:00Z");
            }
        });
    }

    static int number(Context context, String name, int fallback) {
        return text(context, name)
                .map(value -> {
                    try {
                        return Integer.valueOf(value);
                    } catch (NumberFormatException e) {
                        throw new ProblemException(HttpStatus.BAD_REQUEST, name + ": must be a whole number");
                    }
                })
                .orElse(fallback);
    }
}
