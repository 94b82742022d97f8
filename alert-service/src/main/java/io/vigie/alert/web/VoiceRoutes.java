package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.VigieConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code GET /api/v1/share-of-voice}: a brand among itself and its competitors, by window. */
final class VoiceRoutes {

    private static final Duration SHOWN = Duration.ofDays(30);

    private static final Set<Integer> WINDOWS = Set.of(1, 5, 60, 1440);

    private final Set<String> brands;
    private final MetricsBoard board;
    private final ShareOfVoice voice;

    VoiceRoutes(MetricsBoard board, VigieConfig config) {
        this.brands = config.brands().stream().map(BrandConfig::id).collect(Collectors.toSet());
        this.board = board;
        this.voice = new ShareOfVoice(board, config);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/share-of-voice", context -> Json.answer(context, share(context)));
    }

    private Map<String, Object> share(Context context) {
        String brand = Parameters.text(context, "brand")
                .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "brand: is required"));
        if (!brands.contains(brand)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "there is no brand '" + brand + "'");
        }
        int windowMinutes = Parameters.number(context, "window_minutes", DaySummary.HOUR);
        if (!WINDOWS.contains(windowMinutes)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "window_minutes: must be 1, 5, 60 or 1440");
        }
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
