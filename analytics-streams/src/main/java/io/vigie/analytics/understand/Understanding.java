package io.vigie.analytics.understand;

import io.vigie.analytics.understand.brand.BrandResolver;
import io.vigie.analytics.understand.function.FiguresOfSpeech;
import io.vigie.analytics.understand.function.FunctionClassifier;
import io.vigie.analytics.understand.function.FunctionModelFormat;
import io.vigie.analytics.understand.language.LanguageConfig;
import io.vigie.analytics.understand.language.OptimaizeLanguageDetector;
import io.vigie.analytics.understand.query.lucene.MonitorQueryMatcher;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.FunctionConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * Understanding as configured: one per process, shared by its threads. It owns the stored queries and is to be closed.
 */
public final class Understanding implements AutoCloseable {

    private final Understander understander;
    private final MonitorQueryMatcher queries;
    private final ConfiguredQueries configured;

    private Understanding(Understander understander, MonitorQueryMatcher queries, ConfiguredQueries configured) {
        this.understander = understander;
        this.queries = queries;
        this.configured = configured;
    }

    public static Understanding of(
            List<BrandConfig> brands, List<FunctionConfig> functions, SentimentScorer sentiments) {
        ConfiguredQueries configured = ConfiguredQueries.of(brands, functions);
        FiguresOfSpeech figures = FiguresOfSpeech.builtIn();
        MonitorQueryMatcher queries = MonitorQueryMatcher.of(Stream.of(configured.queries(), figures.queries())
                .flatMap(List::stream)
                .toList());
        Understander understander = new Understander(
                new OptimaizeLanguageDetector(LanguageConfig.DEFAULT),
                sentiments,
                queries,
                new Understander.Deciders(
                        new BrandResolver(configured.brands()),
                        new FunctionClassifier(configured.cues(), figures, FunctionModelFormat.builtIn())));
        return new Understanding(understander, queries, configured);
    }

    public Understander understander() {
        return understander;
    }

    /** Configured queries that were left out, with the place of each and what is wrong. */
    public List<ConfiguredProblem> problems() {
        return queries.problems().stream().map(configured::problem).toList();
    }

    @Override
    public void close() {
        queries.close();
    }
}
