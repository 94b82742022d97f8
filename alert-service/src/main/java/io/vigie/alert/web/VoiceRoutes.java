package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.configuration.VigieConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** {@code GET /api/v1/share-of-voice}: a brand among those that it competes with, by window. */
final class VoiceRoutes {

    private static final Duration SHOWN = Duration.ofDays(30);

    private final VigieConfig config;
    private final MetricsBoard board;
    private final ShareOfVoice voice;

    VoiceRoutes(MetricsBoard board, VigieConfig config) {
        this.config = config;
        this.board = board;
        this.voice = new ShareOfVoice(board, config);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/share-of-voice", context -> Json.answer(context, share(context)));
    }

    private Map<String, Object> share(Context context) {
        String brand = Parameters.brand(context, config)
                .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "brand: is required"));
        int windowMinutes = Parameters.windowMinutes(context);
        Instant end = board.asOf().map(asOf -> asOf.plusMillis(1)).orElse(Instant.EPOCH);
        Instant to = Parameters.instant(context, "to").orElse(end);
        Instant from = Parameters.instant(context, "from").orElse(to.minus(SHOWN));
        return Map.of(
                "brand",
                brand,
                "from",
                from,
                "to",
                to,
                "window_minutes",
                windowMinutes,
                "windows",
                voice.windows(brand, windowMinutes, from, to));
    }
}
