package io.vigie.alert.processor;

/** Names of the state stores; part of the topology's contract with its changelogs. */
public final class StoreNames {

    /** Alert id to the alert. */
    public static final String ALERTS = "alerts";

    /** Spike id to the id of the alert that holds it. */
    public static final String ALERT_OF_SPIKE = "alert-of-spike";

    /** Brand to the ids of alerts that a new spike could join. */
    public static final String JOINABLE = "joinable-alerts";

    /** Command id to the id of its alert: commands taken already. */
    public static final String COMMANDS_TAKEN = "commands-taken";

    /** Spike id to a spike that is open so far in a recomputed history that is being read. */
    public static final String RECOMPUTED_SPIKES = "recomputed-spikes";

    /** Which recomputed history is being read, and which was read to its end, and where that was. */
    public static final String HISTORY = "history";

    private StoreNames() {}
}
