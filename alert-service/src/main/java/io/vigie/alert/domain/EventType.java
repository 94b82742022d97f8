package io.vigie.alert.domain;

/** What happened to an alert. */
public enum EventType {
    OPENED,
    UPDATED,
    SPIKE_JOINED,
    SPIKE_CLOSED,
    HANDED_OVER,
    ACKNOWLEDGED,
    RESOLVED,
    COMMAND_REJECTED
}
