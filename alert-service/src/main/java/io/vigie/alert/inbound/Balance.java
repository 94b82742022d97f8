package io.vigie.alert.inbound;

/**
 * Where requested notifications stand; requested = sent + failed + pending.
 *
 * @param sent taken by their receiver
 * @param failed given up, with a reason
 * @param pending still to be sent or in hand
 */
public record Balance(long sent, long failed, long pending) {

    static final Balance ZERO = new Balance(0, 0, 0);

    public long requested() {
        return sent + failed + pending;
    }

    Balance plus(Balance other) {
        return new Balance(sent + other.sent, failed + other.failed, pending + other.pending);
    }
}
