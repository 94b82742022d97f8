package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.SearchableMention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Evaluates the queries, or of each the alternatives, that a mention's words call for. For one thread. */
final class MentionMatcher {

    private final QueryTable queries;
    private final MentionReader reader;
    private final BitSet matching;
    /** Of the query that is being told of. */
    private final Stretches words = new Stretches();

    MentionMatcher(QueryTable queries, MentionReader reader) {
        this.queries = queries;
        this.reader = reader;
        this.matching = new BitSet(queries.size());
    }

    /** Hits in the order of the queries' ids. */
    List<QueryHit> match(SearchableMention mention) {
        Occurrences found = reader.read(mention);
        Stems stems = Stems.of(mention.language());
        matching.clear();
        for (int i = 0; i < found.filledCount(); i++) {
            for (QueryTable.Clue clue : queries.clues(found.filled(i))) {
                if (!matching.get(clue.query())
                        && queries.query(clue.query()).askedOf().contains(stems)
                        && clue.node().matches(found)) {
                    matching.set(clue.query());
                }
            }
        }
        return matching.isEmpty() ? List.of() : hits(found);
    }

    private List<QueryHit> hits(Occurrences found) {
        List<QueryHit> hits = new ArrayList<>(matching.cardinality());
        for (int i = matching.nextSetBit(0); i >= 0; i = matching.nextSetBit(i + 1)) {
            hits.add(hit(queries.query(i), found));
        }
        return hits;
    }

    private QueryHit hit(CompiledQuery query, Occurrences found) {
        words.clear();
        query.node().tell(found, words);
        return new QueryHit(query.id(), words.in(reader.text()));
    }
}
