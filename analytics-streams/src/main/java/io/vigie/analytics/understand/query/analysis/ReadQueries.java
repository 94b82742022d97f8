package io.vigie.analytics.understand.query.analysis;

import io.vigie.analytics.understand.query.QueryParser;
import io.vigie.analytics.understand.query.QueryProblem;
import io.vigie.analytics.understand.query.QuerySyntaxException;
import io.vigie.analytics.understand.query.StoredQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/** Stored queries read one by one, so that a bad one is a problem of its own. */
public final class ReadQueries {

    private final Analyzer analyzer = MentionAnalyzers.create();
    private final List<ReadQuery> queries = new ArrayList<>();
    private final List<QueryProblem> problems = new ArrayList<>();

    private ReadQueries() {}

    /**
     * A query that is understood.
     *
     * @param query over the {@link Fields} of a mention
     */
    public record ReadQuery(StoredQuery stored, Query query) {}

    public static ReadQueries of(Collection<StoredQuery> stored) {
        ReadQueries read = new ReadQueries();
        stored.forEach(read::add);
        return read;
    }

    private void add(StoredQuery stored) {
        try {
            Query query = new QueryCompiler(stored.language(), analyzer).compile(QueryParser.parse(stored.text()));
            queries.add(new ReadQuery(stored, query));
        } catch (QuerySyntaxException e) {
            problems.add(new QueryProblem(stored.id(), String.valueOf(e.getMessage()), e.position()));
        }
    }

    public List<ReadQuery> queries() {
        return List.copyOf(queries);
    }

    /** Those that were left out because they cannot be understood. */
    public List<QueryProblem> problems() {
        return List.copyOf(problems);
    }

    /** Cuts the fields of mentions as those of the queries were cut. */
    public Analyzer analyzer() {
        return analyzer;
    }
}
