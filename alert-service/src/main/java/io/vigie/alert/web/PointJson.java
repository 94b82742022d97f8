package io.vigie.alert.web;

import io.vigie.alert.view.Point;
import java.time.Instant;

/** A point as the API shows it; field names in snake case. */
record PointJson(
        Instant windowStart,
        long volume,
        long negative,
        long neutral,
        long positive,
        long unsure,
        double negativeShare,
        long stories,
        boolean complete) {

    static PointJson of(Point point) {
        return new PointJson(
                point.windowStart(),
                point.volume(),
                point.negative(),
                point.neutral(),
                point.positive(),
                point.unsure(),
                point.negativeShare(),
                point.stories(),
                point.complete());
    }
}
