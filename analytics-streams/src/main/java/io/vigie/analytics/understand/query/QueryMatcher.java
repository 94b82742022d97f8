package io.vigie.analytics.understand.query;

import java.util.List;

/**
 * Port: stored queries against mentions. Implementations are safe for use by several threads, never throw for any text, and
 * look at a bounded length of it.
 */
public interface QueryMatcher {

    /** One list of hits per mention, in the order of the mentions; hits ordered by query id. */
    List<List<QueryHit>> match(List<SearchableMention> mentions);

    /** As of one mention alone. */
    default List<QueryHit> match(SearchableMention mention) {
        return match(List.of(mention)).get(0);
    }

    /** Stored queries that were left out because they cannot be understood. */
    List<QueryProblem> problems();
}
