package io.vigie.alert.inbound;

import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The delivery log of one partition, folded: what is settled and what is still to be sent. For one thread, but for what
 * says otherwise.
 */
final class Ledger {

    private final Map<String, Notification> pending = new LinkedHashMap<>();
    private final Set<String> inHand = new HashSet<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /** Takes the next record of the log. */
    void take(Notification record) {
        String id = record.getNotificationId();
        switch (record.getStatus()) {
            case REQUESTED, ATTEMPTED -> open(id, record);
            case SENT -> settle(id, sent);
            case FAILED -> settle(id, failed);
            case UNKNOWN -> {
                // Written by a newer version, which then also has the partition's deliveries in hand.
            }
        }
    }

    private void open(String id, Notification record) {
        boolean repeated = record.getStatus() == NotificationStatus.REQUESTED && pending.containsKey(id);
        if (!isSettled(id) && !repeated && record.getAlert() != null) {
            pending.put(id, record);
        }
    }

    private void settle(String id, Set<String> settled) {
        pending.remove(id);
        inHand.remove(id);
        settled.add(id);
    }

    /** Whether it has a result, by whichever process. For any thread. */
    boolean isSettled(String id) {
        return sent.contains(id) || failed.contains(id);
    }

    /** What is to be sent and not in hand yet, oldest first; from now on it is in hand. */
    List<Notification> takeInHand() {
        List<Notification> due = pending.values().stream()
                .filter(notification -> inHand.add(notification.getNotificationId()))
                .toList();
        return due;
    }

    Balance balance() {
        return new Balance(sent.size(), failed.size(), pending.size());
    }
}
