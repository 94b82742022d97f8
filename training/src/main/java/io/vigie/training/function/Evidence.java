package io.vigie.training.function;

import io.vigie.analytics.understand.function.FiguresOfSpeech;
import io.vigie.analytics.understand.function.FunctionCue;
import io.vigie.analytics.understand.function.QueryEvidence;
import io.vigie.analytics.understand.language.LanguageConfig;
import io.vigie.analytics.understand.language.LanguageDetector;
import io.vigie.analytics.understand.language.TrigramLanguageDetector;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.query.QueryMatcher;
import io.vigie.analytics.understand.query.SearchableMention;
import io.vigie.analytics.understand.query.compiled.CompiledQueryMatcher;
import io.vigie.configuration.FunctionConfig;
import io.vigie.configuration.load.BuiltInFunctions;
import java.util.List;
import java.util.stream.Stream;

/** What the built-in queries find in a text, as when it is served. */
final class Evidence {

    private final LanguageDetector languages = new TrigramLanguageDetector(LanguageConfig.DEFAULT);
    private final QueryMatcher matcher;
    private final QueryEvidence.Finder finder;

    Evidence() {
        List<FunctionCue> cues = BuiltInFunctions.all().stream()
                .flatMap(function -> FunctionCue.of(function).stream())
                .toList();
        FiguresOfSpeech figures = FiguresOfSpeech.builtIn();
        matcher =
                CompiledQueryMatcher.of(Stream.concat(cues.stream().map(FunctionCue::query), figures.queries().stream())
                        .toList());
        finder = new QueryEvidence.Finder(cues, figures);
    }

    /**
     * Weight of the queries' ideas for each function.
     *
     * @param weights in the order of {@link FunctionConfig#BUILT_IN}
     */
    record Weights(List<Double> weights) {
        boolean any() {
            return weights.stream().anyMatch(weight -> weight > 0);
        }
    }

    Weights of(String text) {
        String language = languages.detect(text, null).code();
        SearchableMention mention = new SearchableMention(TextMention.of(text), language);
        QueryEvidence.Found found = finder.find(matcher.match(List.of(mention)).get(0));
        return new Weights(FunctionConfig.BUILT_IN.stream()
                .map(function -> found.of(function).weight())
                .toList());
    }
}
