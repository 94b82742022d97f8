package io.vigie.alert.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.view.AlertBoard;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads query parameters; what cannot be read is the caller's problem. */
final class Parameters {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Set<Integer> WINDOWS = Set.of(1, 5, 60, 1440);

    private static final int USUAL_LIMIT = 500;

    private Parameters() {}

    static Optional<String> text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** Some of a few words, separated by commas; empty when it is left out. */
    static Set<String> words(Context context, String name, List<String> allowed) {
        List<String> words =
                text(context, name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
        words.stream().filter(word -> !allowed.contains(word)).findFirst().ifPresent(word -> {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    name + ": must be of " + String.join(", ", allowed) + ", is '" + word + "'");
        });
        return Set.copyOf(words);
    }

    /** {@code brand}, which must be configured when it is there. */
    static Optional<String> brand(Context context, VigieConfig config) {
        Optional<String> brand = text(context, "brand");
        brand.filter(id -> config.brand(id).isEmpty()).ifPresent(id -> {
            throw new ProblemException(HttpStatus.NOT_FOUND, "there is no brand '" + id + "'");
        });
        return brand;
    }

    /** {@code function}, which must be configured when it is there, or {@code *}. */
    static Optional<String> function(Context context, VigieConfig config) {
        Optional<String> function = text(context, "function");
        function.filter(id -> !id.equals(FunctionConfig.ALL))
                .filter(id ->
                        config.functions().stream().noneMatch(each -> each.id().equals(id)))
                .ifPresent(id -> {
                    throw new ProblemException(HttpStatus.NOT_FOUND, "there is no function '" + id + "'");
                });
        return function;
    }

    /** {@code window_minutes}, an hour when it is left out. */
    static int windowMinutes(Context context) {
        int minutes = number(context, "window_minutes", DaySummary.HOUR);
        if (!WINDOWS.contains(minutes)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "window_minutes: must be 1, 5, 60 or 1440, is '" + minutes + "'");
        }
        return minutes;
    }

    static Optional<Instant> instant(Context context, String name) {
        return text(context, name).map(value -> {
            try {
                return inReach(Instant.parse(value));
            } catch (DateTimeException e) {
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST, name + ": must be a time such as 2026-01-31T12:00:00Z");
            }
        });
    }

    /** At the ends of what there is of time nothing can be added or taken away. */
    private static Instant inReach(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new DateTimeException("not between " + EARLIEST + " and " + LATEST);
        }
        return time;
    }

    /** {@code limit}, how many of those that grow without end are shown. */
    static int limit(Context context) {
        int limit = number(context, "limit", USUAL_LIMIT);
        if (limit < 0 || limit > AlertBoard.MOST_ALERTS) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "limit: must be from 0 to " + AlertBoard.MOST_ALERTS + ", is '" + limit + "'");
        }
        return limit;
    }

    private static int number(Context context, String name, int fallback) {
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
