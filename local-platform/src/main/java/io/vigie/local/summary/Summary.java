package io.vigie.local.summary;

import io.vigie.schemas.Alert;
import java.util.List;
import java.util.Map;

/**
 * What a platform's topics hold.
 *
 * @param mentions records on the mentions topic, control records not counted
 * @param enriched distinct mentions understood; the others were delivered more than once
 * @param late mentions that came after their windows had closed
 * @param excluded mentions left out of every brand, or about none
 * @param functions figures by brand, then function ({@code *} first), from the hourly windows
 * @param spikes spikes opened
 * @param alerts present state of every alert, by opening
 * @param notifications notifications by status
 * @param deadLetters dead letters by service and reason
 */
public record Summary(
        long mentions,
        long enriched,
        long late,
        long excluded,
        Map<String, Map<String, Figures>> functions,
        long spikes,
        List<Alert> alerts,
        Map<String, Long> notifications,
        Map<String, Long> deadLetters) {

    /** Mentions of one brand and function, summed over all hours. */
    public record Figures(long volume, long negative, long positive) {
        Figures plus(Figures other) {
            return new Figures(volume + other.volume, negative + other.negative, positive + other.positive);
        }

        /** Share of negative mentions, in [0, 1]. */
        public double negativeShare() {
            return volume == 0 ? 0 : (double) negative / volume;
        }
    }

    /** Deliveries beyond the first of a mention. */
    public long duplicates() {
        return mentions - enriched;
    }
}
