package io.vigie.alert.notify;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts settled deliveries by receiver, and by the named reason of what was not reached. */
public record DeliveryMeters(MeterRegistry registry) {

    void sent(String receiver, String reason) {
        registry.counter("vigie.notification.deliveries", "receiver", receiver, "outcome", "sent", "reason", reason)
                .increment();
    }

    void failed(String receiver, String reason) {
        registry.counter("vigie.notification.deliveries", "receiver", receiver, "outcome", "failed", "reason", reason)
                .increment();
    }
}
