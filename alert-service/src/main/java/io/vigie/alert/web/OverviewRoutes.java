package io.vigie.alert.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.vigie.alert.view.AlertBoard;
import io.vigie.alert.view.AlertView;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.configuration.VigieConfig;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /api/v1/overview}: the last day by function, alerts by status, latency. */
final class OverviewRoutes {

    private final AlertBoard alerts;
    private final MetricsBoard metrics;
    private final VigieConfig config;
    private final ShareOfVoice voice;

    OverviewRoutes(AlertBoard alerts, MetricsBoard metrics, VigieConfig config) {
        this.alerts = alerts;
        this.metrics = metrics;
        this.config = config;
        this.voice = new ShareOfVoice(metrics, config);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/overview", context -> Json.answer(context, overview(context)));
    }

    private Map<String, Object> overview(Context context) {
        Optional<String> brand = Parameters.brand(context, config);
        List<AlertView> all = alerts.alerts(brand, Set.of());
        Instant asOf = metrics.asOf().orElse(Instant.EPOCH);
        DaySummary day = new DaySummary(metrics, brand, asOf);
        Map<String, Object> overview = new LinkedHashMap<>();
        overview.put("as_of", asOf);
        brand.flatMap(this::warmUntil).ifPresent(until -> overview.put("warm_until", until));
        overview.put(
                "functions",
                day.functions().stream()
                        .map(function -> day.of(function, openAlertsLedBy(all, function)))
                        .toList());
        brand.ifPresent(id -> voice.between(id, DaySummary.HOUR, day.start(), day.end())
                .ifPresent(share -> overview.put("share_of_voice_24h", share)));
        overview.put("mentions_total", day.mentionsTotal());
        overview.put("alerts_open", count(all, "open"));
        overview.put("alerts_acknowledged", count(all, "acknowledged"));
        overview.put("alerts_resolved", count(all, "resolved"));
        List<Long> latencies = all.stream()
                .filter(alert -> !alert.replayed())
                .map(AlertView::postToAlertMillis)
                .sorted()
                .toList();
        overview.put("post_to_alert_count", latencies.size());
        overview.put("post_to_alert_p50_millis", percentile(latencies, 0.5));
        overview.put("post_to_alert_p99_millis", percentile(latencies, 0.99));
        return overview;
    }

    /** Until then a brand is only measured; there is none before its first mention. */
    private Optional<Instant> warmUntil(String brand) {
        return metrics.firstOf(brand, DaySummary.HOUR)
                .map(first -> first.plus(config.detection().warmUp()));
    }

    private static long openAlertsLedBy(List<AlertView> all, String function) {
        return all.stream()
                .filter(alert -> alert.status().equals("open"))
                .filter(alert -> alert.function().equals(function))
                .count();
    }

    private static long count(List<AlertView> all, String status) {
        return all.stream().filter(alert -> alert.status().equals(status)).count();
    }

    /** Nearest rank; 0 without values. */
    private static long percentile(List<Long> sorted, double rank) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(rank * sorted.size()) - 1));
    }
}
