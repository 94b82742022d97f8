package io.vigie.analytics.understand.query.compiled;

import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.QueryProblem;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.analytics.understand.query.analysis.ReadQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Stored queries compiled to trees over numbered words, to be shared by all threads of a process. Finds what Lucene Monitor
 * finds, word for word, at a fraction of the cost. Queries are fixed when it is built: those that cannot be understood are
 * left out and listed, never in the way of the others.
 */
public final class CompiledQueryMatcher implements QueryMatcher {

    private final ThreadLocal<MentionMatcher> matchers;
    private final List<QueryProblem> problems;

    private CompiledQueryMatcher(ReadQueries read) {
        QueryTable queries = new QueryTable(read.queries());
        Memory memory = new Memory();
        this.matchers = ThreadLocal.withInitial(
                () -> new MentionMatcher(queries, new MentionReader(queries.vocabulary(), memory, read.analyzer())));
        this.problems = read.problems();
    }

    public static CompiledQueryMatcher of(Collection<StoredQuery> queries) {
        return new CompiledQueryMatcher(ReadQueries.of(StoredQuery.byId(queries).values()));
    }

    @Override
    public List<List<QueryHit>> match(List<SearchableMention> mentions) {
        MentionMatcher matcher = matchers.get();
        List<List<QueryHit>> hits = new ArrayList<>(mentions.size());
        for (SearchableMention mention : mentions) {
            hits.add(matcher.match(mention));
        }
        return hits;
    }

    @Override
    public List<QueryHit> match(SearchableMention mention) {
        return matchers.get().match(mention);
    }

    @Override
    public List<QueryProblem> problems() {
        return problems;
    }
}
