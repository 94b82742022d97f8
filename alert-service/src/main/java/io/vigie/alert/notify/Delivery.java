package io.vigie.alert.notify;

/** What became of one try. Reasons are named, for logs, metrics and tests. */
public sealed interface Delivery {

    /**
     * The receiver has taken it.
     *
     * @param reason why some of its addresses have not; empty when all have
     */
    record Sent(String reason) implements Delivery {

        public Sent() {
            this("");
        }
    }

    /** Trying again cannot help. */
    record Refused(String reason) implements Delivery {}

    /** Trying again may help. */
    record Unavailable(String reason) implements Delivery {}
}
