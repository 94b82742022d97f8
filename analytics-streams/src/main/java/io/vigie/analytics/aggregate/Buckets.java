package io.vigie.analytics.aggregate;

import java.time.Duration;

/**
 * Cuts time into detection buckets, counted from the epoch.
 *
 * @param length of a bucket
 */
public record Buckets(Duration length) {

    public Buckets {
        if (length.toMillis() < 1) {
            throw new IllegalArgumentException("length: must be at least a millisecond, is " + length);
        }
    }

    /** The bucket that holds a time (epoch millis). */
    public long at(long millis) {
        return Math.floorDiv(millis, length.toMillis());
    }

    /** End of a bucket, epoch millis, exclusive. */
    public long end(long bucket) {
        return (bucket + 1) * length.toMillis();
    }

    /** Start of a bucket, epoch millis, inclusive. */
    public long start(long bucket) {
        return bucket * length.toMillis();
    }
}
