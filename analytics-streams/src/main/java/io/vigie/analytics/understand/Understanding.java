package io.vigie.analytics.understand;

import io.vigie.analytics.understand.brand.BrandResolver;
import io.vigie.analytics.understand.function.FiguresOfSpeech;
import io.vigie.analytics.understand.function.FunctionClassifier;
import io.vigie.analytics.understand.function.FunctionModelFormat;
import io.vigie.analytics.understand.language.LanguageConfig;
import io.vigie.analytics.understand.language.TrigramLanguageDetector;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.StoredQuery;
import io.vigie.analytics.understand.query.analysis.ReadQueries;
import io.vigie.analytics.understand.query.compiled.CompiledQueryMatcher;
import io.vigie.analytics.understand.sentiment.SentimentScorer;
import io.vigie.configuration.BrandConfig;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.VigieConfig;
import java.util.List;
import java.util.stream.Stream;

/** Understanding as configured: one per process, shared by its threads. */
public final class Understanding {

    private final Understander understander;
    private final QueryMatcher queries;
    private final ConfiguredQueries configured;

    private Understanding(Understander understander, QueryMatcher queries, ConfiguredQueries configured) {
        this.understander = understander;
        this.queries = queries;
        this.configured = configured;
    }

    /** Understands the languages that are commonly met. */
    public static Understanding of(
            List<BrandConfig> brands, List<FunctionConfig> functions, SentimentScorer sentiments) {
        return of(LanguageConfig.DEFAULT, brands, functions, sentiments);
    }

    /** Understands a company's mentions, in its languages too. */
    public static Understanding of(VigieConfig config, SentimentScorer sentiments) {
        LanguageConfig languages = LanguageConfig.DEFAULT.with(config.company().languages());
        return of(languages, config.brands(), config.functions(), sentiments);
    }

    private static Understanding of(
            LanguageConfig languages,
            List<BrandConfig> brands,
            List<FunctionConfig> functions,
            SentimentScorer sentiments) {
        ConfiguredQueries configured = ConfiguredQueries.of(brands, functions);
        FiguresOfSpeech figures = FiguresOfSpeech.builtIn();
        QueryMatcher queries = CompiledQueryMatcher.of(Stream.of(configured.queries(), figures.queries())
                .flatMap(List::stream)
                .toList());
        Understander understander = new Understander(
                new TrigramLanguageDetector(languages),
                sentiments,
                queries,
                new Understander.Deciders(
                        new BrandResolver(configured.brands()),
                        new FunctionClassifier(
                                configured.cues(), figures, FunctionModelFormat.builtIn(configured.names()))));
        return new Understanding(understander, queries, configured);
    }

    /**
     * What is wrong with the queries of brands, which may share an id by mistake, and of functions. Blank ones, which
     * whoever reads a configuration reports as missing, are left out.
     */
    public static List<ConfiguredProblem> problemsOf(List<BrandConfig> brands, List<FunctionConfig> functions) {
        return Stream.concat(
                        brands.stream().map(brand -> ConfiguredQueries.of(List.of(brand), List.of())),
                        Stream.of(ConfiguredQueries.of(List.of(), functions)))
                .flatMap(Understanding::problemsOf)
                .toList();
    }

    private static Stream<ConfiguredProblem> problemsOf(ConfiguredQueries configured) {
        List<StoredQuery> written = configured.queries().stream()
                .filter(query -> !query.text().isBlank())
                .toList();
        return ReadQueries.of(written).problems().stream().map(configured::problem);
    }

    public Understander understander() {
        return understander;
    }

    /** Configured queries that were left out, with the place of each and what is wrong. */
    public List<ConfiguredProblem> problems() {
        return queries.problems().stream().map(configured::problem).toList();
    }
}
