package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.Situation;
import io.vigie.alert.domain.SpikeSnapshot;
import java.util.List;
import java.util.stream.Stream;

/**
 * A spike on its way through the stages.
 *
 * @param spike the spike
 * @param before the alert it concerns, as it was
 * @param alert the alert as it will be
 * @param exit by which exit the spike will leave
 * @param changes what has happened to the alert so far
 * @param notices whom to tell
 */
record Draft(SpikeSnapshot spike, Alert before, Alert alert, Exit exit, List<Change> changes, List<Notice> notices) {

    Draft {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }

    static Draft of(SpikeSnapshot spike, Alert before, Exit.Kind exit) {
        return new Draft(spike, before, before, Exit.of(exit), List.of(), List.of());
    }

    Draft with(Situation situation) {
        return with(alert.with(situation));
    }

    Draft with(Alert newAlert) {
        return new Draft(spike, before, newAlert, exit, changes, notices);
    }

    Draft with(Change change) {
        return new Draft(
                spike,
                before,
                alert,
                exit,
                Stream.concat(changes.stream(), Stream.of(change)).toList(),
                notices);
    }

    /** With one of its changes told another way. */
    Draft replacing(Change old, Change replacement) {
        List<Change> replaced = changes.stream()
                .map(each -> each.equals(old) ? replacement : each)
                .toList();
        return new Draft(spike, before, alert, exit, replaced, notices);
    }

    /** With a reason at its exit. */
    Draft leavingFor(String reason) {
        return new Draft(spike, before, alert, new Exit(exit.kind(), reason), changes, notices);
    }

    Draft telling(List<Notice> whom) {
        return new Draft(spike, before, alert, exit, changes, whom);
    }
}
