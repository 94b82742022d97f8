package io.vigie.alert.pipeline;

import io.vigie.alert.domain.Alert;
import io.vigie.alert.domain.AlertStatus;
import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.EventType;
import io.vigie.alert.domain.Handling;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.VisibleText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of a person's command: reject with a reason, or apply. */
public final class CommandPipeline {

    private final Clock clock;

    public CommandPipeline(Clock clock) {
        this.clock = clock;
    }

    /** What becomes of a command; its sender sees to it that the same command is not taken twice. */
    public Outcome take(Command command, Optional<Alert> target) {
        Circumstance circumstance = Circumstance.of(command, clock.instant());
        Optional<String> objection =
                target.map(alert -> objection(command, alert)).orElse(Optional.of("unknown-alert"));
        return objection
                .map(reason -> rejected(command, target, reason, circumstance))
                .orElseGet(() -> applied(command, target.orElseThrow(), circumstance));
    }

    private static Optional<String> objection(Command command, Alert alert) {
        if (!VisibleText.isIn(command.actor())) {
            return Optional.of("actor-missing");
        }
        if (alert.status() == AlertStatus.RESOLVED) {
            return Optional.of("already-resolved");
        }
        return switch (command.type()) {
            case ACKNOWLEDGE ->
                alert.status() == AlertStatus.ACKNOWLEDGED ? Optional.of("already-acknowledged") : Optional.empty();
            case RESOLVE -> VisibleText.isIn(command.note()) ? Optional.empty() : Optional.of("note-missing");
        };
    }

    private static Outcome applied(Command command, Alert alert, Circumstance circumstance) {
        Alert handled = alert.with(handled(command, alert.handling(), circumstance.at()));
        EventType type = command.type() == CommandType.ACKNOWLEDGE ? EventType.ACKNOWLEDGED : EventType.RESOLVED;
        Map<String, String> fields =
                Map.of("status", Words.change(Words.lower(alert.status()), Words.lower(handled.status())));
        return Recorder.record(handled, List.of(new Change(type, command.note(), fields, false)), circumstance);
    }

    private static Handling handled(Command command, Handling handling, Instant now) {
        Handling.Act act = new Handling.Act(now, command.actor());
        return switch (command.type()) {
            case ACKNOWLEDGE -> handling.acknowledged(act);
            case RESOLVE -> handling.resolved(act, command.note());
        };
    }

    private static Outcome rejected(Command command, Optional<Alert> target, String reason, Circumstance circumstance) {
        HistoryEntry entry = new HistoryEntry(
                command.commandId(),
                command.alertId(),
                command.brand(),
                target.map(Alert::version).orElse(0),
                EventType.COMMAND_REJECTED,
                circumstance.at(),
                circumstance.eventTime(),
                circumstance.actor(),
                command.commandId(),
                reason,
                Map.of());
        return new Outcome(new Exit(Exit.Kind.REJECTED, reason), Optional.empty(), List.of(entry), List.of());
    }
}
