package io.vigie.alert.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an alert's history.
 *
 * @param eventId {@code alert_id/version}, or the command id of a rejected command
 * @param alertId the alert
 * @param brand brand id
 * @param version version of the alert after it
 * @param type what happened
 * @param at wall clock
 * @param eventTime event time of what the data did; {@code at} for what people did
 * @param actor a person, or {@link #VIGIE}
 * @param commandId the command that caused it; null for none
 * @param note in words
 * @param changes field: {@code old -> new}
 */
public record HistoryEntry(
        String eventId,
        String alertId,
        String brand,
        int version,
        EventType type,
        Instant at,
        Instant eventTime,
        String actor,
        @Nullable String commandId,
        String note,
        Map<String, String> changes) {

    /** The actor when no person acted. */
    public static final String VIGIE = "vigie";

    public HistoryEntry {
        changes = Map.copyOf(changes);
    }
}
