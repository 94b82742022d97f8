package io.vigie.alert.pipeline;

import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.Handling;
import java.util.List;

/**
 * Opens an alert again when what people did no longer answers it: it was resolved and has risen since, or its owner had
 * acknowledged it and another department owns it now. Who did what stays in the history.
 */
final class Reopen implements Stage {

    @Override
    public Draft apply(Draft draft) {
        AlertStatus before = draft.before().status();
        List<Change> unanswered = draft.changes().stream()
                .filter(change -> isUnanswered(change, before))
                .toList();
        if (unanswered.isEmpty()) {
            return draft;
        }
        Change last = unanswered.get(unanswered.size() - 1);
        String reopened = Words.change(Words.lower(before), Words.lower(AlertStatus.OPEN));
        return draft.with(draft.alert().with(Handling.OPEN)).replacing(last, last.with("status", reopened));
    }

    private static boolean isUnanswered(Change change, AlertStatus status) {
        return switch (status) {
            case OPEN -> false;
            case ACKNOWLEDGED -> change.fields().containsKey(Own.DEPARTMENT);
            case RESOLVED -> change.notifies();
        };
    }
}
