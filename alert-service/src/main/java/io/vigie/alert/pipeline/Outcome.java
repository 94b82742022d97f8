package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.NotificationRequest;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one input.
 *
 * @param exit how it left
 * @param alert the alert's new state; empty when nothing changed
 * @param history what to add to its history
 * @param notifications what to send
 */
public record Outcome(
        Exit exit, Optional<Alert> alert, List<HistoryEntry> history, List<NotificationRequest> notifications) {

    public Outcome {
        history = List.copyOf(history);
        notifications = List.copyOf(notifications);
    }

    /** With another state of its alert. */
    public Outcome with(Optional<Alert> newAlert) {
        return new Outcome(exit, newAlert, history, notifications);
    }

    static Outcome nothing(Exit exit) {
        return new Outcome(exit, Optional.empty(), List.of(), List.of());
    }
}
