package io.vigie.alert.processor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigie.alert.domain.Alert;
import io.vigie.alert.pipeline.Exit;
import io.vigie.alert.pipeline.Outcome;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts what the processors do. Conservation: spikes received = opened + joined + updated + closed + repeated +
 * refused, each of the latter with a reason, + history (recomputed; one that is news where history ends is received twice).
 */
public final class AlertMeters {

    private static final String SPIKES = "vigie.alert.spikes";
    private static final String COMMANDS = "vigie.alert.commands";

    private final MeterRegistry registry;
    private final Timer postToAlert;

    public AlertMeters(MeterRegistry registry) {
        this.registry = registry;
        this.postToAlert = Timer.builder("vigie.post.to.alert")
                .description(
                        "From the hand-over of the last deciding mention to Kafka until the alert was routed; live only")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
    }

    void spikeReceived() {
        registry.counter("vigie.alert.spikes.received").increment();
    }

    void spikeRefused(String reason) {
        count(SPIKES, Exit.Kind.REFUSED, reason);
    }

    void spikeOfHistory() {
        count(SPIKES, Exit.Kind.HISTORY, "");
    }

    void spikeLeft(Outcome outcome) {
        count(SPIKES, outcome.exit().kind(), outcome.exit().reason());
        if (outcome.exit().kind() == Exit.Kind.OPENED) {
            outcome.alert().ifPresent(this::opened);
        }
    }

    void commandRepeated() {
        count(COMMANDS, Exit.Kind.REPEATED, "");
    }

    void commandRefused(String reason) {
        count(COMMANDS, Exit.Kind.REFUSED, reason);
    }

    void commandLeft(Outcome outcome) {
        count(COMMANDS, outcome.exit().kind(), outcome.exit().reason());
    }

    private void opened(Alert alert) {
        if (!alert.origin().replayed()) {
            postToAlert.record(Duration.ofMillis(alert.origin().postToAlertMillis()));
        }
    }

    private void count(String name, Exit.Kind exit, String reason) {
        registry.counter(name, "outcome", exit.name().toLowerCase(Locale.ROOT), "reason", reason)
                .increment();
    }
}
