package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.alert.view.SeriesKey;
import io.vigie.configuration.VigieConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /api/v1/metrics}: figures by window. */
final class MetricsRoutes {

    private static final Duration SHOWN = Duration.ofDays(30);

    private final MetricsBoard board;
    private final VigieConfig config;

    MetricsRoutes(MetricsBoard board, VigieConfig config) {
        this.board = board;
        this.config = config;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/metrics", context -> Json.answer(context, metrics(context)));
    }

    private Map<String, Object> metrics(Context context) {
        int windowMinutes = Parameters.windowMinutes(context);
        Optional<String> brand = Parameters.brand(context, config);
        Instant end = board.asOf().map(asOf -> asOf.plusMillis(1)).orElse(Instant.EPOCH);
        Instant to = Parameters.instant(context, "to").orElse(end);
        Instant from = Parameters.instant(context, "from").orElse(to.minus(SHOWN));
        Optional<String> function = Parameters.function(context, config);
        List<Map<String, Object>> series = board.keys(windowMinutes).stream()
                .filter(key -> brand.isEmpty() || brand.get().equals(key.brand()))
                .filter(key -> function.isEmpty() || function.get().equals(key.function()))
                .map(key -> series(key, from, to))
                .toList();
        return Map.of("from", from, "to", to, "window_minutes", windowMinutes, "series", series);
    }

    private Map<String, Object> series(SeriesKey key, Instant from, Instant to) {
        return Map.of(
                "brand", key.brand(),
                "function", key.function(),
                "points",
                        board.points(key, from, to).stream().map(PointJson::of).toList());
    }
}
