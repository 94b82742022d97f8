package io.vigie.alert.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an alert's history as the web shows it.
 *
 * @param eventId identity
 * @param alertId the alert
 * @param version version of the alert after it
 * @param type what happened, in lower case
 * @param commandId the command that caused it; null for none
 * @param note in words; the reason of a rejected command
 * @param document every field, named as in its schema
 */
public record EventView(
        String eventId,
        String alertId,
        int version,
        String type,
        @Nullable String commandId,
        String note,
        Map<String, Object> document) {

    /** Whether it says that a command was not applied. */
    public boolean rejection() {
        return type.equals("command_rejected");
    }
}
