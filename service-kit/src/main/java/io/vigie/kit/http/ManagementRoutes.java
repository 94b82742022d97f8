package io.vigie.kit.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.Gauge;
import io.vigie.kit.metrics.ServiceMetrics;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** {@code GET /metrics}, {@code /health/live} and {@code /health/ready}, the same in every service. */
public final class ManagementRoutes {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ServiceMetrics metrics;
    private final Health health;

    public ManagementRoutes(ServiceMetrics metrics, Health health) {
        this.metrics = metrics;
        this.health = health;
        gauges("live", health.live());
        gauges("ready", health.ready());
    }

    /** {@code vigie_health}, 1 or 0: nobody who only scrapes asks the other two. */
    private void gauges(String probe, Map<String, BooleanSupplier> checks) {
        checks.forEach((name, check) -> Gauge.builder("vigie.health", () -> check.getAsBoolean() ? 1 : 0)
                .tag("probe", probe)
                .tag("check", name)
                .register(metrics.registry()));
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::scrape);
        routes.get("/health/live", context -> answer(context, health.live()));
        routes.get("/health/ready", context -> answer(context, health.ready()));
    }

    private void scrape(Context context) {
        context.contentType(PROMETHEUS_TEXT).result(metrics.registry().scrape());
    }

    private static void answer(Context context, Map<String, BooleanSupplier> checks) {
        Map<String, Boolean> outcomes = Health.ask(checks);
        boolean well = !outcomes.containsValue(false);
        String details = outcomes.entrySet().stream()
                .map(outcome -> "\"" + outcome.getKey() + "\":" + outcome.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        context.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result("{\"status\":\"" + (well ? "up" : "down") + "\",\"checks\":" + details + "}");
    }
}
