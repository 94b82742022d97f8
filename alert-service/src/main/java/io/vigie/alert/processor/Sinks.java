package io.vigie.alert.processor;

/** Names of the sink nodes. */
public final class Sinks {

    public static final String ALERTS = "write-alerts";
    public static final String EVENTS = "write-alert-events";
    public static final String NOTIFICATIONS = "write-notifications";

    private Sinks() {}
}
