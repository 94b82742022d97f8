package io.vigie.analytics.aggregate;

/**
 * State as it was after a signal.
 *
 * @param upTo number of the last signal that it holds
 */
public record Saved<V>(long upTo, V value) {}
