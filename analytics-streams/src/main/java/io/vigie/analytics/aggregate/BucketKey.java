package io.vigie.analytics.aggregate;

/**
 * A detection bucket of a brand.
 *
 * @param bucket counted from the epoch
 */
public record BucketKey(String brand, long bucket) implements Timed, Comparable<BucketKey> {

    /** Before every key of a bucket: no brand has an empty id. */
    public static BucketKey firstOf(long bucket) {
        return new BucketKey("", bucket);
    }

    @Override
    public long time() {
        return bucket;
    }

    @Override
    public int compareTo(BucketKey other) {
        return bucket == other.bucket ? brand.compareTo(other.brand) : Long.compare(bucket, other.bucket);
    }
}
