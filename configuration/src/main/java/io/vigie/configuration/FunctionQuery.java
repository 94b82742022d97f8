package io.vigie.configuration;

/**
 * One idea by which a function is recognised.
 *
 * @param language language of the texts it is asked of, or {@code any}
 * @param weight strength, in (0, 1]
 * @param query the stored query
 * @param place where it is configured
 */
public record FunctionQuery(String language, double weight, String query, Place place) {}
