package io.vigie.alert.domain;

/**
 * What a person wants done to an alert.
 *
 * @param commandId identity, applied once
 * @param alertId the alert
 * @param brand brand id of the alert
 * @param type what to do
 * @param actor who wants it
 * @param note comment; a resolution needs one
 */
public record Command(String commandId, String alertId, String brand, CommandType type, String actor, String note) {

    public Command {
        Checks.notBlank("commandId", commandId);
        Checks.notBlank("alertId", alertId);
        Checks.notBlank("brand", brand);
    }
}
