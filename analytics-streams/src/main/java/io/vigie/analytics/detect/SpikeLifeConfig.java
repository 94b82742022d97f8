package io.vigie.analytics.detect;

import java.time.Duration;

/**
 * How a spike ends and how soon the next may open.
 *
 * @param closingScore a bucket is quiet when the score falls below this (-log10 p); lower than any opening score
 * @param quietFor a spike closes after this much quiet in a row
 * @param maxOpen a spike still open after this long is the new normal: it closes and the level is moved
 * @param refractoryHalfLife the score of the last spike is held against the next one and halves in this time
 */
public record SpikeLifeConfig(double closingScore, Duration quietFor, Duration maxOpen, Duration refractoryHalfLife) {

    public SpikeLifeConfig {
        Require.that(closingScore > 0 && closingScore <= 3, "closingScore must be in (0, 3]: " + closingScore);
        Require.positive(quietFor, "quietFor");
        Require.positive(maxOpen, "maxOpen");
        Require.positive(refractoryHalfLife, "refractoryHalfLife");
    }

    /** Quiet below p = 0.01, closes after 30 minutes of it, new normal after 24 hours, refractory 24 hours. */
    public static SpikeLifeConfig defaults() {
        return new SpikeLifeConfig(2.0, Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofHours(24));
    }
}
