package io.vigie.alert.pipeline;

/**
 * How an input left the pipeline; every input leaves by exactly one exit.
 *
 * @param kind which exit
 * @param reason named reason of a refusal or rejection, {@code history} when receivers that do not want to hear of history
 *     were not told; also a metric label; empty otherwise
 */
public record Exit(Kind kind, String reason) {

    /** The exits of spikes, then those of commands. */
    public enum Kind {
        OPENED,
        JOINED,
        UPDATED,
        CLOSED,
        REPEATED,
        REFUSED,
        HISTORY,
        APPLIED,
        REJECTED
    }

    static Exit of(Kind kind) {
        return new Exit(kind, "");
    }
}
