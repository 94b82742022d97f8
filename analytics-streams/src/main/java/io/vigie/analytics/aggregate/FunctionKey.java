package io.vigie.analytics.aggregate;

/**
 * A brand and one of its business functions.
 *
 * @param brand brand id
 * @param function function id, or {@code *} for every mention of the brand
 */
public record FunctionKey(String brand, String function) {}
