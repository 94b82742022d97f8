package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.AlertView;
import java.util.Map;

/** {@code GET /api/v1/alerts} and {@code /api/v1/alerts/{id}}. */
final class AlertRoutes {

    private final AlertBoard board;

    AlertRoutes(AlertBoard board) {
        this.board = board;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/alerts", context -> Json.answer(context, alerts(context)));
        routes.get("/api/v1/alerts/{id}", context -> Json.answer(context, alert(context.pathParam("id"))));
    }

    private Map<String, Object> alerts(Context context) {
        var found = board.alerts(Parameters.text(context, "brand"), Parameters.list(context, "status"));
        return Map.of("alerts", found.stream().map(AlertView::document).toList());
    }

    private Map<String, Object> alert(String id) {
        AlertView alert = board.alert(id)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no alert '" + id + "'"));
        return Map.of(
                "alert", alert.document(),
                "events", board.events(id),
                "notifications", board.notifications(id));
    }
}
