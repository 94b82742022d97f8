package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.AlertView;
import io.vigie.configuration.VigieConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code GET /api/v1/alerts} and {@code /api/v1/alerts/{id}}. */
final class AlertRoutes {

    private static final List<String> STATUSES = Arrays.stream(AlertStatus.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();

    private final AlertBoard board;
    private final VigieConfig config;

    AlertRoutes(AlertBoard board, VigieConfig config) {
        this.board = board;
        this.config = config;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/alerts", context -> Json.answer(context, alerts(context)));
        routes.get("/api/v1/alerts/{id}", context -> Json.answer(context, alert(context.pathParam("id"))));
    }

    private Map<String, Object> alerts(Context context) {
        int mostResolved = Parameters.limit(context);
        var found = board.alerts(Parameters.brand(context, config), Parameters.words(context, "status", STATUSES));
        return Map.of("alerts", shown(found, mostResolved));
    }

    /** What waits for somebody is shown whatever its number; of what was resolved there is more every day. */
    private static List<Map<String, Object>> shown(List<AlertView> newestFirst, int mostResolved) {
        List<Map<String, Object>> shown = new ArrayList<>();
        int resolved = 0;
        for (AlertView alert : newestFirst) {
            resolved += alert.isResolved() ? 1 : 0;
            if (!alert.isResolved() || resolved <= mostResolved) {
                shown.add(alert.document());
            }
        }
        return shown;
    }

    private Map<String, Object> alert(String id) {
        AlertView alert = board.alert(id)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.NOT_FOUND, "unknown-alert", "there is no alert '" + id + "'"));
        return Map.of(
                "alert", alert.document(),
                "events", board.events(id),
                "notifications", board.notifications(id));
    }
}
