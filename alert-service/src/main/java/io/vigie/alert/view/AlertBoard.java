package io.vigie.alert.view;

import io.vigie.alert.domain.SpikeSnapshot;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alerts with their history and notifications. Safe for use by several threads. Bounded: what was resolved is forgotten before
 * what still waits for somebody.
 */
public final class AlertBoard {

    /** Alerts that it holds. */
    public static final int MOST_ALERTS = 10_000;

    private static final int MOST_ENTRIES = 500;

    private final Map<String, Kept> all = new LinkedHashMap<>();

    /** Ids of those that nobody would miss: resolved, the one resolved first in front, or of which no state is known. */
    private final Set<String> dispensable = new LinkedHashSet<>();

    /** What is held of one alert; history and notifications may be read before the alert itself. */
    private static final class Kept {

        private @Nullable AlertView alert;
        private final Map<String, Map<String, Object>> events = new Bounded<>(MOST_ENTRIES);
        private final Map<String, Map<String, Object>> notifications = new Bounded<>(MOST_ENTRIES);
    }

    public synchronized void put(AlertView alert) {
        kept(alert.alertId()).alert = alert;
        if (alert.isResolved()) {
            dispensable.add(alert.alertId());
        } else {
            dispensable.remove(alert.alertId());
        }
        forget();
    }

    public synchronized void put(EventView event) {
        kept(event.alertId()).events.put(event.eventId(), event.document());
        forget();
    }

    public synchronized void putNotification(String alertId, String notificationId, Map<String, Object> document) {
        kept(alertId).notifications.put(notificationId, document);
        forget();
    }

    private Kept kept(String alertId) {
        return all.computeIfAbsent(alertId, id -> {
            dispensable.add(id);
            return new Kept();
        });
    }

    private void forget() {
        if (all.size() > MOST_ALERTS) {
            Set<String> first = dispensable.isEmpty() ? all.keySet() : dispensable;
            String id = first.iterator().next();
            all.remove(id);
            dispensable.remove(id);
        }
    }

    public synchronized Optional<AlertView> alert(String alertId) {
        return Optional.ofNullable(all.get(alertId)).flatMap(kept -> Optional.ofNullable(kept.alert));
    }

    /**
     * Alerts of a brand, newest first.
     *
     * @param brand brand id, with what concerns every brand; empty for all alerts
     * @param statuses in lower case; empty for every status
     */
    public synchronized List<AlertView> alerts(Optional<String> brand, Set<String> statuses) {
        return all.values().stream()
                .flatMap(kept -> Stream.ofNullable(kept.alert))
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
        return entries(alertId, kept -> kept.events);
    }

    /** Notifications of an alert as of their newest status, in the order of their requests. */
    public synchronized List<Map<String, Object>> notifications(String alertId) {
        return entries(alertId, kept -> kept.notifications);
    }

    private List<Map<String, Object>> entries(String alertId, Function<Kept, Map<String, Map<String, Object>>> part) {
        Kept kept = all.get(alertId);
        return kept == null ? List.of() : List.copyOf(part.apply(kept).values());
    }
}
