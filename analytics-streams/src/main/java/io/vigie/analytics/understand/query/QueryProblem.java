package io.vigie.analytics.understand.query;

/**
 * A stored query that was left out.
 *
 * @param id the query's id
 * @param message what is wrong, for the person who wrote the query
 * @param position 1-based character of the query
 */
public record QueryProblem(String id, String message, int position) {}
