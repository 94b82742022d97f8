package io.vigie.analytics.understand.query;

import java.util.List;

/**
 * A stored query that matches a mention, and why.
 *
 * @param queryId id of the stored query
 * @param words what matched, in the order of the mention; empty when only fields such as {@code source:} decided
 */
public record QueryHit(String queryId, List<MatchedWords> words) {
    public QueryHit {
        words = List.copyOf(words);
    }
}
