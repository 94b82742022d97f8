package io.vigie.analytics.aggregate;

/**
 * Where a partial aggregate belongs.
 *
 * @param minute minute of publication, counted from the epoch
 * @param bucket detection bucket, counted from the epoch; never one that detection has judged
 */
public record PartialKey(FunctionKey key, long minute, long bucket) {}
