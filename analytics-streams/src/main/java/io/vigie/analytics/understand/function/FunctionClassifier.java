package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which functions a mention concerns. For the built-in functions the queries and a model of the words decide together;
 * a company's own functions, and texts in a language that the model does not know, are decided by the queries alone. A function
 * below the threshold is left out.
 */
public final class FunctionClassifier {

    /** Least weight at which a mention concerns a function. */
    public static final double THRESHOLD = 0.5;

    /** Languages of the model; a text whose language is undetermined is too short to tell, and read as one of them. */
    private static final Set<String> READ = Set.of("fr", "en", "und");

    private static final Comparator<FunctionScore> STRONGEST_FIRST =
            Comparator.comparingDouble(FunctionScore::weight).reversed();

    private final QueryEvidence.Finder queries;
    private final FunctionModel model;
    private final TextModel words;
    private final Set<String> others = new LinkedHashSet<>();

    public FunctionClassifier(Collection<FunctionCue> cues, FiguresOfSpeech figures, FunctionModel model) {
        queries = new QueryEvidence.Finder(cues, figures);
        this.model = model;
        words = new TextModel(model.words());
        cues.stream()
                .map(FunctionCue::function)
                .filter(id -> !model.functions().contains(id))
                .forEach(others::add);
    }

    /**
     * The functions that a mention concerns, the strongest first.
     *
     * @param text title and text
     * @param language ISO 639-1 code, or {@code und}
     * @param hits all stored queries that match the mention, of functions or not
     * @param named whether the mention is about a watched brand
     */
    public List<FunctionScore> classify(String text, String language, List<QueryHit> hits, boolean named) {
        QueryEvidence.Found found = queries.find(hits);
        List<FunctionScore> scores = new ArrayList<>();
        if (READ.contains(language)) {
            addByModel(text, found, named, scores);
        } else {
            model.functions().forEach(function -> addByQueries(function, found.of(function), scores));
        }
        others.forEach(function -> addByQueries(function, found.of(function), scores));
        scores.sort(STRONGEST_FIRST);
        return scores;
    }

    /** As {@link #classify}, with all that was weighed. For people: it reads the text once for each of its words. */
    public FunctionExplanation explain(String text, String language, List<QueryHit> hits, boolean named) {
        Set<String> given = classify(text, language, hits, named).stream()
                .map(FunctionScore::id)
                .collect(Collectors.toUnmodifiableSet());
        QueryEvidence.Found found = queries.find(hits);
        List<FunctionExplanation.Considered> considered = new ArrayList<>();
        others.forEach(id -> considered.add(byQueries(id, found, given)));
        if (!READ.contains(language)) {
            model.functions().forEach(id -> considered.add(byQueries(id, found, given)));
            return new FunctionExplanation(null, strongestFirst(considered));
        }
        TextOdds odds = words.odds(text);
        double[] weights = weights(odds, found);
        for (int i = 0; i < weights.length; i++) {
            String id = model.functions().get(i);
            considered.add(new FunctionExplanation.Considered(
                    id, odds.of(i), found.of(id).weight(), weights[i], given.contains(id), words.telling(text, i)));
        }
        return new FunctionExplanation(concern(odds, found, named), strongestFirst(considered));
    }

    private FunctionExplanation.Concern concern(TextOdds odds, QueryEvidence.Found found, boolean named) {
        double queried = mostQueried(found);
        return new FunctionExplanation.Concern(
                Combination.tempered(odds.none()),
                Combination.inText(queried, odds.tokens()),
                model.combination().limit(queried, odds.tokens(), named));
    }

    private static FunctionExplanation.Considered byQueries(String id, QueryEvidence.Found found, Set<String> given) {
        double weight = found.of(id).weight();
        return new FunctionExplanation.Considered(id, 0, weight, weight, given.contains(id), List.of());
    }

    private static List<FunctionExplanation.Considered> strongestFirst(List<FunctionExplanation.Considered> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(FunctionExplanation.Considered::weight)
                        .reversed())
                .toList();
    }

    private static void addByQueries(String function, QueryEvidence evidence, List<FunctionScore> scores) {
        if (evidence.weight() >= THRESHOLD) {
            scores.add(new FunctionScore(function, evidence.weight(), Reasons.of(evidence.words())));
        }
    }

    private void addByModel(String text, QueryEvidence.Found found, boolean named, List<FunctionScore> scores) {
        TextOdds odds = words.odds(text);
        double queried = mostQueried(found);
        if (Combination.noneOdds(odds, queried) <= model.combination().limit(queried, odds.tokens(), named)) {
            double[] weights = weights(odds, found);
            for (int function : Combination.given(weights)) {
                double weight = Math.max(weights[function], THRESHOLD);
                List<String> because = because(text, function, evidence(function, found));
                scores.add(new FunctionScore(model.functions().get(function), weight, because));
            }
        }
    }

    private double mostQueried(QueryEvidence.Found found) {
        double most = 0;
        for (int i = 0; i < FunctionWeights.FUNCTIONS; i++) {
            most = Math.max(most, evidence(i, found).weight());
        }
        return most;
    }

    private double[] weights(TextOdds odds, QueryEvidence.Found found) {
        double[] weights = new double[FunctionWeights.FUNCTIONS];
        for (int i = 0; i < weights.length; i++) {
            double queried = evidence(i, found).weight();
            weights[i] = model.combination().weight(i, new Combination.Known(odds.of(i), odds.none(), queried));
        }
        return weights;
    }

    private QueryEvidence evidence(int function, QueryEvidence.Found found) {
        return found.of(model.functions().get(function));
    }

    private List<String> because(String text, int function, QueryEvidence evidence) {
        return evidence.words().isEmpty() ? words.reasons(text, function) : Reasons.of(evidence.words());
    }
}
