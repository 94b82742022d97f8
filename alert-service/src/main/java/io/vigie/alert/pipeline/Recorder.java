package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.NotificationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives every change its version, and the alert and its notifications the last of them. */
final class Recorder {

    private Recorder() {}

    static Outcome record(Draft draft, Circumstance circumstance) {
        Outcome recorded = record(draft.alert(), draft.changes(), circumstance);
        int version = draft.alert().version() + draft.changes().size();
        List<NotificationRequest> requests = draft.notices().stream()
                .map(notice ->
                        new NotificationRequest(draft.alert().alertId(), version, notice.receiver(), notice.cause()))
                .toList();
        return new Outcome(draft.exit(), recorded.alert(), recorded.history(), requests);
    }

    static Outcome record(Alert alert, List<Change> changes, Circumstance circumstance) {
        List<HistoryEntry> history = new ArrayList<>();
        int version = alert.version();
        for (Change change : changes) {
            version++;
            history.add(entry(alert, version, change, circumstance));
        }
        Alert recorded = alert.recorded(version, circumstance.at());
        return new Outcome(Exit.of(Exit.Kind.APPLIED), Optional.of(recorded), history, List.of());
    }

    private static HistoryEntry entry(Alert alert, int version, Change change, Circumstance circumstance) {
        return new HistoryEntry(
                alert.alertId() + "/" + version,
                alert.alertId(),
                alert.brand(),
                version,
                change.type(),
                circumstance.at(),
                circumstance.eventTime(),
                circumstance.actor(),
                circumstance.commandId(),
                change.note(),
                change.fields());
    }
}
