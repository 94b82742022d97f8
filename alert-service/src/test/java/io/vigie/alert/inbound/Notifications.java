package io.vigie.alert.inbound;

import io.vigie.alert.Alerts;
import io.vigie.alert.Spikes;
import io.vigie.schemas.AlertEventType;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;

/** Entries of the delivery log. */
final class Notifications {

    private Notifications() {}

    /** What is not settled carries its alert. */
    static Notification of(String id, NotificationStatus status) {
        boolean open = status == NotificationStatus.REQUESTED || status == NotificationStatus.ATTEMPTED;
        return Notification.newBuilder()
                .setNotificationId(id)
                .setAlertId("a-one")
                .setAlertVersion(1)
                .setBrand("acme")
                .setReceiver("hook")
                .setChannel("webhook")
                .setCause(AlertEventType.OPENED)
                .setStatus(status)
                .setRequestedAt(Spikes.DAY)
                .setAt(Spikes.DAY)
                .setAlert(open ? Alerts.openedBy(Spikes.opened("legal")) : null)
                .build();
    }
}
