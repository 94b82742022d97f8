package io.vigie.alert.processor;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.pipeline.Desk;
import io.vigie.alert.serde.StoredAlert;
import io.vigie.alert.serde.StoredIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The alerts of a task, over its state stores. */
final class StoreDesk implements Desk {

    /** More unresolved alerts of one brand than anybody can join by mistake; the oldest are no candidates then. */
    private static final int MOST_JOINABLE = 200;

    private final KeyValueStore<String, StoredAlert> alerts;
    private final KeyValueStore<String, String> alertOfSpike;
    private final KeyValueStore<String, StoredIds> joinable;

    StoreDesk(ProcessorContext<?, ?> context) {
        this.alerts = context.getStateStore(StoreNames.ALERTS);
        this.alertOfSpike = context.getStateStore(StoreNames.ALERT_OF_SPIKE);
        this.joinable = context.getStateStore(StoreNames.JOINABLE);
    }

    @Override
    public Optional<Alert> holding(String spikeId) {
        return Optional.ofNullable(alertOfSpike.get(spikeId)).flatMap(this::alert);
    }

    @Override
    public List<Alert> near(String brand) {
        return joinableIds(brand).stream().flatMap(id -> alert(id).stream()).toList();
    }

    Optional<Alert> alert(String alertId) {
        return Optional.ofNullable(alerts.get(alertId)).map(StoredAlert::alert);
    }

    /** Goes through every alert there is, one at a time; for once in a long while. */
    List<Alert> where(Predicate<Alert> wanted) {
        List<Alert> found = new ArrayList<>();
        try (KeyValueIterator<String, StoredAlert> each = alerts.all()) {
            while (each.hasNext()) {
                Alert alert = each.next().value.alert();
                if (wanted.test(alert)) {
                    found.add(alert);
                }
            }
        }
        return found;
    }

    /** Keeps a new state of an alert. */
    void keep(Alert alert) {
        alerts.put(alert.alertId(), StoredAlert.of(alert));
        for (SpikeSnapshot spike : alert.situation().spikes()) {
            alertOfSpike.putIfAbsent(spike.spikeId(), alert.alertId());
        }
        keepJoinable(alert);
    }

    private void keepJoinable(Alert alert) {
        List<String> ids = new ArrayList<>(joinableIds(alert.brand()));
        boolean changed = alert.status() == AlertStatus.RESOLVED
                ? ids.remove(alert.alertId())
                : !ids.contains(alert.alertId()) && ids.add(alert.alertId());
        if (changed) {
            int surplus = Math.max(0, ids.size() - MOST_JOINABLE);
            joinable.put(alert.brand(), StoredIds.of(ids.subList(surplus, ids.size())));
        }
    }

    private List<String> joinableIds(String brand) {
        return Optional.ofNullable(joinable.get(brand)).map(StoredIds::ids).orElse(List.of());
    }
}
