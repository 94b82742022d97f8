package io.vigie.alert.domain;

/**
 * One message to be sent to one receiver about one state of an alert.
 *
 * @param alertId the alert
 * @param version version of the alert it tells of
 * @param receiver receiver id
 * @param cause the event it tells of
 */
public record NotificationRequest(String alertId, int version, String receiver, EventType cause) {

    /** Idempotency key. */
    public String notificationId() {
        return alertId + "/" + version + "/" + receiver;
    }
}
