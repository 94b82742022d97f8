package io.vigie.alert.domain;

/** Life of an alert: only people resolve. */
public enum AlertStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
