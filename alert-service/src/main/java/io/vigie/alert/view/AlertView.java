package io.vigie.alert.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An alert as the web shows it.
 *
 * @param alertId identity
 * @param version version
 * @param brand brand id
 * @param function leading function id, {@code *} for the brand as a whole
 * @param functions ids of all functions that it touches
 * @param status {@code open}, {@code acknowledged} or {@code resolved}
 * @param nature {@code crisis}, {@code volume}, {@code shift}, {@code voice}, {@code drop} or {@code silence}
 * @param severity 1 to 5
 * @param department id of the owning department
 * @param openedAt event time at which it opened
 * @param postToAlertMillis latency of its opening
 * @param replayed whether history opened it, so that this is no latency
 * @param document every field, named as in its schema
 */
public record AlertView(
        String alertId,
        int version,
        String brand,
        String function,
        List<String> functions,
        String status,
        String nature,
        int severity,
        String department,
        Instant openedAt,
        long postToAlertMillis,
        boolean replayed,
        Map<String, Object> document) {

    /** Whether nobody has to see to it any more. */
    public boolean isResolved() {
        return status.equals("resolved");
    }
}
