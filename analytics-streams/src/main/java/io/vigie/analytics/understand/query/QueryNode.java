package io.vigie.analytics.understand.query;

import java.util.List;

/** A parsed query. Positions are 1-based characters of the query's text. */
public sealed interface QueryNode {

    /** Every one of {@code required} (at least one) and none of {@code excluded}. */
    record All(List<QueryNode> required, List<QueryNode> excluded) implements QueryNode {
        public All {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }
    }

    /** At least one of {@code alternatives}. */
    record Any(List<QueryNode> alternatives) implements QueryNode {
        public Any {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A word, hashtag or handle. */
    record Word(QueryField field, String text, int position) implements QueryNode {}

    /** Words in order; {@code slop} other words may stand between them (more than 0 also lets the order vary). */
    record Phrase(QueryField field, String text, int slop, int position) implements QueryNode {}

    /** A word with {@code *} (any characters) and {@code ?} (one character). */
    record Wildcard(QueryField field, String pattern, int position) implements QueryNode {}

    /** A word with at most {@code edits} (0 to 2) letters changed. */
    record Fuzzy(QueryField field, String text, int edits, int position) implements QueryNode {}
}
