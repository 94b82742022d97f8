package io.vigie.alert.domain;

/**
 * How large a spike has become.
 *
 * @param peak the deciding window with the most mentions so far
 * @param total mentions from the onset on
 */
public record Extent(Deviation peak, long total) {

    /** As of a later revision. */
    Extent then(Extent later) {
        return new Extent(later.peak.observed() > peak.observed() ? later.peak : peak, Math.max(total, later.total));
    }
}
