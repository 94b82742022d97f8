package io.vigie.analytics.understand.query.lucene;

import io.vigie.analytics.understand.query.QueryParser;
import io.vigie.analytics.understand.query.QueryProblem;
import io.vigie.analytics.understand.query.QuerySyntaxException;
import io.vigie.analytics.understand.query.StoredQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** Stored queries compiled one by one, so that a bad one is a problem of its own. */
final class MonitorQueries {

    private final Analyzer analyzer = MentionAnalyzers.create();
    private final List<MonitorQuery> compiled = new ArrayList<>();
    private final List<QueryProblem> problems = new ArrayList<>();

    private MonitorQueries() {}

    static MonitorQueries compile(Collection<StoredQuery> queries) {
        MonitorQueries compiled = new MonitorQueries();
        queries.forEach(compiled::add);
        return compiled;
    }

    private void add(StoredQuery stored) {
        try {
            var query = new QueryCompiler(stored.language(), analyzer).compile(QueryParser.parse(stored.text()));
            compiled.add(new MonitorQuery(stored.id(), query));
        } catch (QuerySyntaxException e) {
            problems.add(new QueryProblem(stored.id(), String.valueOf(e.getMessage()), e.position()));
        }
    }

    Monitor register() {
        try {
            Monitor monitor = new Monitor(analyzer, new TermFilteredPresearcher());
            monitor.register(compiled);
            return monitor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<QueryProblem> problems() {
        return List.copyOf(problems);
    }
}
