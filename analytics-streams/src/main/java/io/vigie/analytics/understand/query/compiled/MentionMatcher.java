package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.analysis.Fields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Evaluates the queries that a mention's words call for. For one thread. */
final class MentionMatcher {

    private final QueryTable queries;
    private final MentionReader reader;
    private final BitSet called;

    MentionMatcher(QueryTable queries, MentionReader reader) {
        this.queries = queries;
        this.reader = reader;
        this.called = new BitSet(queries.size());
    }

    /** Hits in the order of the queries' ids. */
    List<QueryHit> match(SearchableMention mention) {
        Occurrences found = reader.read(mention);
        called.clear();
        for (int i = 0; i < found.filledCount(); i++) {
            for (int query : queries.needing(found.filled(i))) {
                called.set(query);
            }
        }
        return called.isEmpty() ? List.of() : hits(found, Fields.stems(mention.language()));
    }

    private List<QueryHit> hits(Occurrences found, Collection<String> languages) {
        List<QueryHit> hits = new ArrayList<>();
        for (int i = called.nextSetBit(0); i >= 0; i = called.nextSetBit(i + 1)) {
            CompiledQuery query = queries.query(i);
            if ((query.isOfEveryLanguage() || languages.contains(query.language()))
                    && query.node().matches(found)) {
                hits.add(hit(query, found));
            }
        }
        return hits;
    }

    private QueryHit hit(CompiledQuery query, Occurrences found) {
        Stretches words = new Stretches();
        query.node().tell(found, words);
        return new QueryHit(query.id(), words.in(reader.text()));
    }
}
