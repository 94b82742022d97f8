package io.vigie.alert.view;

import java.time.Instant;

/**
 * Figures of one window.
 *
 * @param windowStart its start
 * @param volume mentions
 * @param negative of them judged negative
 * @param neutral of them judged neutral
 * @param positive of them judged positive
 * @param unsure of them on whose sentiment the scorer abstained
 * @param stories distinct stories told, copies of one text being one
 * @param complete whether no mention can change it any more
 */
public record Point(
        Instant windowStart,
        long volume,
        long negative,
        long neutral,
        long positive,
        long unsure,
        long stories,
        boolean complete) {

    /** negative / volume, 0 when there is none. */
    public double negativeShare() {
        return volume == 0 ? 0 : (double) negative / volume;
    }
}
