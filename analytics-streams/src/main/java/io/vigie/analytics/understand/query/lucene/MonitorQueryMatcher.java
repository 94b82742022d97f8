package io.vigie.analytics.understand.query.lucene;

import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.QueryProblem;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.analytics.understand.query.analysis.Fields;
import io.vigie.analytics.understand.query.analysis.ReadQueries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Stored queries on one Lucene Monitor, to be shared by all threads of a process: the reference that the faster engine is
 * held against. Queries are fixed when it is built: those
 * that cannot be understood are left out and listed, never in the way of the others.
 */
public final class MonitorQueryMatcher implements QueryMatcher, AutoCloseable {

    private final Monitor monitor;
    private final Map<String, StoredQuery> queries;
    private final List<QueryProblem> problems;

    private MonitorQueryMatcher(Monitor monitor, Map<String, StoredQuery> queries, List<QueryProblem> problems) {
        this.monitor = monitor;
        this.queries = queries;
        this.problems = problems;
    }

    public static MonitorQueryMatcher of(Collection<StoredQuery> queries) {
        ReadQueries read = ReadQueries.of(queries);
        return new MonitorQueryMatcher(register(read), StoredQuery.byId(queries), read.problems());
    }

    private static Monitor register(ReadQueries read) {
        try {
            Monitor monitor = new Monitor(read.analyzer(), new TermFilteredPresearcher());
            monitor.register(read.queries().stream()
                    .map(each -> new MonitorQuery(each.stored().id(), each.query()))
                    .toList());
            return monitor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<QueryProblem> problems() {
        return problems;
    }

    /**
     * One by one: as words are asked for, a batch would run every query that any of its mentions needs on all of them (six
     * times slower at 100).
     */
    @Override
    public List<List<QueryHit>> match(List<SearchableMention> mentions) {
        return mentions.stream().map(this::match).toList();
    }

    @Override
    public List<QueryHit> match(SearchableMention mention) {
        MentionDocument document = MentionDocument.of(mention);
        try {
            Collection<HighlightsMatch> matches =
                    monitor.match(document.document(), HighlightsMatch.MATCHER).getMatches();
            return hits(matches, document, mention.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<QueryHit> hits(Collection<HighlightsMatch> matches, MentionDocument document, String language) {
        return matches.stream()
                .filter(match -> applies(match.getQueryId(), language))
                .map(match -> new QueryHit(match.getQueryId(), words(match, document.text())))
                .sorted(Comparator.comparing(QueryHit::queryId))
                .toList();
    }

    private boolean applies(String queryId, String language) {
        StoredQuery query = queries.get(queryId);
        return query != null
                && (query.language().equals(StoredQuery.ANY)
                        || Fields.stems(language).contains(query.language()));
    }

    private static List<MatchedWords> words(HighlightsMatch match, SearchText text) {
        return match.getFields().stream()
                .filter(field -> field.equals(Fields.EXACT) || field.startsWith("text."))
                .flatMap(field -> quotes(match, field, text))
                .distinct()
                .sorted(Comparator.comparingInt(MatchedWords::start))
                .toList();
    }

    private static Stream<MatchedWords> quotes(HighlightsMatch match, String field, SearchText text) {
        Collection<HighlightsMatch.Hit> hits = match.getHits(field);
        return hits.stream().map(hit -> text.quote(hit.startOffset, hit.endOffset));
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
