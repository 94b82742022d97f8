package io.vigie.analytics.aggregate;

/**
 * A detection bucket of a brand x function.
 *
 * @param bucket counted from the epoch
 */
public record BucketKey(FunctionKey key, long bucket) {}
