package io.vigie.analytics.understand;

import io.vigie.configuration.Place;

/**
 * A configured query that cannot be understood.
 *
 * @param place where it is configured
 * @param message what is wrong
 * @param position 1-based character of the query
 */
public record ConfiguredProblem(Place place, String message, int position) {}
