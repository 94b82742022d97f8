package io.vigie.analytics.detect;

/**
 * A count that is too many by decree; works from the first bucket on, during warm-up too.
 *
 * @param count mentions at which a spike opens
 * @param windowBuckets buckets over which they are counted
 */
public record FixedThreshold(int count, int windowBuckets) {

    public FixedThreshold {
        Require.that(count > 0, "count must be positive: " + count);
        Require.that(
                windowBuckets > 0 && windowBuckets <= DetectorConfig.SHORT_WINDOW,
                "windowBuckets must be in [1, " + DetectorConfig.SHORT_WINDOW + "]: " + windowBuckets);
    }
}
