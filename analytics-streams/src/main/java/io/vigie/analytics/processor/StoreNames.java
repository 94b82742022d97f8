package io.vigie.analytics.processor;

/** Names of the state stores: part of the contract with their changelogs, so never changed lightly. */
public final class StoreNames {

    /** Mention id to event time, and as what it counts. */
    public static final String SEEN_MENTIONS = "seen-mentions";
    /** Event time of the mention partition. */
    public static final String PARTITION_CLOCK = "partition-clock";
    /** Holds nothing: lets what was folded go before each commit. */
    public static final String BEFORE_COMMIT = "before-commit";
    /** Partition of mentions to its event time, as told. */
    public static final String UPSTREAM_CLOCKS = "upstream-clocks";
    /** The last signals, from which windows and buckets are made again after a restart. */
    public static final String JOURNAL = "journal";
    /** Windows that are open, without what the journal holds. */
    public static final String PANES = "panes";
    /** Up to what end windows have closed. */
    public static final String CLOSED_UP_TO = "closed-up-to";
    /** Windows that have closed and can be corrected. */
    public static final String CLOSED_WINDOWS = "closed-windows";
    /** Detection buckets, to be judged and of the recent past, without what the journal holds. */
    public static final String BUCKETS = "buckets";
    /** What the detector remembers of each brand x function. */
    public static final String DETECTORS = "detectors";
    /** What each source delivered in buckets that are not judged yet. */
    public static final String SOURCE_COUNTS = "source-counts";
    /** What the detector remembers of each source. */
    public static final String SOURCES = "sources";
    /** From which sources each brand x function hears what it hears. */
    public static final String SOURCE_MIXES = "source-mixes";
    /** How far each brand is usually heard. */
    public static final String REACHES = "reaches";
    /** What is remembered of the opinion on each brand x function. */
    public static final String OPINIONS = "opinions";
    /** Spikes that are open, as told. */
    public static final String TOLD_SPIKES = "told-spikes";
    /** First bucket that was not judged, and whether it was in part. */
    public static final String JUDGED = "judged";

    private StoreNames() {}
}
