package io.vigie.analytics.detect;

import java.time.Duration;

/**
 * How the ordinary is learnt. Half-lives are of observed time: a missing interval does not age a baseline.
 *
 * @param levelHalfLife age at which a bucket weighs half in the level and in the share of negatives
 * @param factorHalfLife the same for the time-of-day and weekday factors
 * @param dispersionHalfLife the same for the dispersion
 * @param priorDispersion variance over mean expected of a key before its own counts say otherwise, at least 1
 * @param priorNegativeShare share of negatives expected before a key's own mentions say otherwise, in (0, 1)
 */
public record BaselineConfig(
        Duration levelHalfLife,
        Duration factorHalfLife,
        Duration dispersionHalfLife,
        double priorDispersion,
        double priorNegativeShare) {

    public BaselineConfig {
        Require.positive(levelHalfLife, "levelHalfLife");
        Require.positive(factorHalfLife, "factorHalfLife");
        Require.positive(dispersionHalfLife, "dispersionHalfLife");
        Require.that(priorDispersion >= 1 && priorDispersion <= 100, "priorDispersion must be in [1, 100]");
        Require.that(priorNegativeShare > 0 && priorNegativeShare < 1, "priorNegativeShare must be in (0, 1)");
    }

    /** Level 5 days, factors 28 days, dispersion 14 days, dispersion 1.5, share of negatives 0.3. */
    public static BaselineConfig defaults() {
        return new BaselineConfig(Duration.ofDays(5), Duration.ofDays(28), Duration.ofDays(14), 1.5, 0.3);
    }
}
