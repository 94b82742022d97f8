package io.vigie.alert.serde;

import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.CommandType;
import io.vigie.alert.domain.HistoryEntry;
import io.vigie.alert.domain.NotificationRequest;
import io.vigie.schemas.Alert;
import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.AlertEvent;
import io.vigie.schemas.AlertEventType;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import java.util.Map;

/** Reads commands, writes history and requested notifications. */
public final class HistoryRecords {

    private HistoryRecords() {}

    /**
     * The command that a record tells of.
     *
     * @throws IllegalArgumentException when it lacks an id, or is of a newer producer's vocabulary
     */
    public static Command read(AlertCommand command) {
        CommandType type = switch (command.getType()) {
            case ACKNOWLEDGE -> CommandType.ACKNOWLEDGE;
            case RESOLVE -> CommandType.RESOLVE;
            case UNKNOWN -> throw new IllegalArgumentException("type: unknown to this version");
        };
        return new Command(
                command.getCommandId(),
                command.getAlertId(),
                command.getBrand(),
                type,
                command.getActor(),
                command.getNote());
    }

    public static AlertEvent write(HistoryEntry entry) {
        return AlertEvent.newBuilder()
                .setEventId(entry.eventId())
                .setAlertId(entry.alertId())
                .setBrand(entry.brand())
                .setVersion(entry.version())
                .setType(AlertEventType.valueOf(entry.type().name()))
                .setAt(entry.at())
                .setEventTime(entry.eventTime())
                .setActor(entry.actor())
                .setCommandId(entry.commandId())
                .setNote(entry.note())
                .setChanges(entry.changes())
                .build();
    }

    /**
     * A request to tell a receiver.
     *
     * @param channels channel by receiver id
     */
    public static Notification write(NotificationRequest request, Alert alert, Map<String, String> channels) {
        return Notification.newBuilder()
                .setNotificationId(request.notificationId())
                .setAlertId(request.alertId())
                .setAlertVersion(request.version())
                .setBrand(alert.getBrand())
                .setReceiver(request.receiver())
                .setChannel(channels.getOrDefault(request.receiver(), "unknown"))
                .setCause(AlertEventType.valueOf(request.cause().name()))
                .setStatus(NotificationStatus.REQUESTED)
                .setRequestedAt(alert.getUpdatedAt())
                .setAt(alert.getUpdatedAt())
                .setAlert(alert)
                .build();
    }
}
