package io.vigie.alert.notify;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts settled deliveries by receiver, failures by their named reason too. */
public record DeliveryMeters(MeterRegistry registry) {

    void sent(String receiver) {
        registry.counter("vigie.notification.deliveries", "receiver", receiver, "outcome", "sent", "reason", "")
                .increment();
    }

    void failed(String receiver, String reason) {
        registry.counter("vigie.notification.deliveries", "receiver", receiver, "outcome", "failed", "reason", reason)
                .increment();
    }
}
