package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps alerts in memory, resolved ones too. */
final class FakeDesk implements Desk {

    private final Map<String, Alert> alerts = new LinkedHashMap<>();

    @Override
    public Optional<Alert> holding(String spikeId) {
        return alerts.values().stream()
                .filter(alert -> alert.situation().spike(spikeId).isPresent())
                .findFirst();
    }

    @Override
    public List<Alert> near(String brand) {
        return alerts.values().stream()
                .filter(alert -> alert.brand().equals(brand))
                .toList();
    }

    Optional<Alert> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    Outcome keep(Outcome outcome) {
        outcome.alert().ifPresent(alert -> alerts.put(alert.alertId(), alert));
        return outcome;
    }
}
