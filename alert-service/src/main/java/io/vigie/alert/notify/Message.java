package io.vigie.alert.notify;

import java.util.Map;

/**
 * One message about one state of an alert.
 *
 * @param notificationId idempotency key: the same in every try
 * @param alertId the alert
 * @param alertVersion version of the alert it tells of
 * @param receiver receiver id
 * @param cause why it is sent: {@code opened}, {@code updated}, {@code handed_over}
 * @param alert the alert's fields, named as in its schema; texts in it are hostile
 */
public record Message(
        String notificationId,
        String alertId,
        int alertVersion,
        String receiver,
        String cause,
        Map<String, Object> alert) {

    /** A field of the alert as text; empty when it has none. */
    public String text(String field) {
        Object value = alert.get(field);
        return value == null ? "" : value.toString();
    }
}
