package io.vigie.benchmarks.flink;

/**
 * A record of the mentions topic.
 *
 * @param value as it came; empty for a tick
 * @param millis when the mention was published, or how far the tick has come
 */
public record Arrival(String id, byte[] value, long millis) {}
