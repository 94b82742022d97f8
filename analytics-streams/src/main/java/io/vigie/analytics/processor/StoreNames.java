package io.vigie.analytics.processor;

/** Names of the state stores: part of the contract with their changelogs, so never changed lightly. */
public final class StoreNames {

    /** Mention id to event time, and as what it counts. */
    public static final String SEEN_MENTIONS = "seen-mentions";
    /** Event time of the mention partition. */
    public static final String PARTITION_CLOCK = "partition-clock";
    /** Partial aggregates that were not sent on yet. */
    public static final String UNSENT_PARTIALS = "unsent-partials";
    /** Partition of mentions to its event time, as told. */
    public static final String UPSTREAM_CLOCKS = "upstream-clocks";
    /** Windows that are open. */
    public static final String PANES = "panes";
    /** Windows that have closed and can be corrected. */
    public static final String CLOSED_WINDOWS = "closed-windows";
    /** Detection buckets, to be judged and of the recent past. */
    public static final String BUCKETS = "buckets";
    /** What the detector remembers of each brand x function. */
    public static final String DETECTORS = "detectors";
    /** Spikes that are open, as told. */
    public static final String TOLD_SPIKES = "told-spikes";
    /** First bucket that was not judged. */
    public static final String JUDGED = "judged";

    private StoreNames() {}
}
