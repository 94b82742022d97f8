package io.vigie.benchmarks.understanding;

import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.analytics.understand.query.compiled.CompiledQueryMatcher;
import io.vigie.analytics.understand.query.lucene.MonitorQueryMatcher;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Stored queries against one mention after the other. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class QueryMatchingBenchmark {

    @Param({"50", "200", "1000", "5000"})
    private int queries;

    @Param({SpeedTable.REFERENCE, "compiled"})
    private String engine = "";

    private QueryMatcher matcher = CompiledQueryMatcher.of(List.of());
    private List<List<SearchableMention>> mentions = List.of();
    private int next;

    @Setup
    public void prepare() {
        List<BenchmarkTexts.Text> texts =
                BenchmarkTexts.of(System.getProperty(BenchmarkTexts.DATA, "")).texts();
        List<StoredQuery> stored = BenchmarkQueries.of(queries, texts);
        matcher =
                engine.equals(SpeedTable.REFERENCE) ? MonitorQueryMatcher.of(stored) : CompiledQueryMatcher.of(stored);
        mentions = texts.stream()
                .map(each -> List.of(new SearchableMention(TextMention.of(each.text()), each.language())))
                .toList();
    }

    @Benchmark
    public List<List<QueryHit>> match() {
        next = next + 1 < mentions.size() ? next + 1 : 0;
        return matcher.match(mentions.get(next));
    }
}
