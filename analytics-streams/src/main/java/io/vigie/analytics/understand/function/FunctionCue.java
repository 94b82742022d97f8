package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.query.StoredQuery;

/**
 * One idea by which a function is recognised.
 *
 * @param function id of the function
 * @param weight probability that a mention in which the idea occurs concerns the function, in (0, 1]
 * @param query the stored query that finds the idea
 */
public record FunctionCue(String function, double weight, StoredQuery query) {}
