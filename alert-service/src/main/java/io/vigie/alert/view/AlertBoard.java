package io.vigie.alert.view;

import io.vigie.alert.domain.SpikeSnapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alerts with their history and notifications. Bounded; safe for use by several threads. */
public final class AlertBoard {

    private static final int MOST_ALERTS = 10_000;
    private static final int MOST_ENTRIES = 500;

    private final Map<String, AlertView> alerts = new Bounded<>(MOST_ALERTS);
    private final Map<String, Map<String, Map<String, Object>>> events = new Bounded<>(MOST_ALERTS);
    private final Map<String, Map<String, Map<String, Object>>> notifications = new Bounded<>(MOST_ALERTS);

    public synchronized void put(AlertView alert) {
        alerts.put(alert.alertId(), alert);
    }

    public synchronized void put(EventView event) {
        entries(events, event.alertId()).put(event.eventId(), event.document());
    }

    public synchronized void putNotification(String alertId, String notificationId, Map<String, Object> document) {
        entries(notifications, alertId).put(notificationId, document);
    }

    private static Map<String, Map<String, Object>> entries(
            Map<String, Map<String, Map<String, Object>>> all, String alertId) {
        return all.computeIfAbsent(alertId, id -> new Bounded<>(MOST_ENTRIES));
    }

    public synchronized Optional<AlertView> alert(String alertId) {
        return Optional.ofNullable(alerts.get(alertId));
    }

    /**
     * Alerts of a brand, newest first.
     *
     * @param brand brand id, with what concerns every brand; empty for all alerts
     * @param statuses in lower case; empty for every status
     */
    public synchronized List<AlertView> alerts(Optional<String> brand, Set<String> statuses) {
        return alerts.values().stream()
                .filter(alert -> brand.isEmpty()
                        || brand.get().equals(alert.brand())
                        || alert.brand().equals(SpikeSnapshot.EVERY_BRAND))
                .filter(alert -> statuses.isEmpty() || statuses.contains(alert.status()))
                .sorted(Comparator.comparing(AlertView::openedAt)
                        .thenComparing(AlertView::alertId)
                        .reversed())
                .toList();
    }

    /** History of an alert, in order. */
    public synchronized List<Map<String, Object>> events(String alertId) {
        return copy(events.getOrDefault(alertId, Map.of()).values());
    }

    /** Notifications of an alert as of their newest status, in the order of their requests. */
    public synchronized List<Map<String, Object>> notifications(String alertId) {
        return copy(notifications.getOrDefault(alertId, Map.of()).values());
    }

    private static List<Map<String, Object>> copy(Collection<Map<String, Object>> entries) {
        return List.copyOf(entries);
    }
}
