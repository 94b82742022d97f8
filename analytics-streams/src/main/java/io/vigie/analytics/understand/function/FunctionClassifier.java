package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import io.vigie.analytics.understand.query.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weighs the ideas that were found. They count as independent: weight = 1 - product of (1 - weight of idea) (noisy or, Pearl
 * 1988), so that two weak signs can do what one cannot. A function below the threshold is left out.
 */
public final class FunctionClassifier {

    /** Least weight at which a mention concerns a function. */
    public static final double THRESHOLD = 0.5;

    private final Map<String, FunctionCue> cues;
    private final FiguresOfSpeech figures;

    public FunctionClassifier(Collection<FunctionCue> cues, FiguresOfSpeech figures) {
        this.cues = cues.stream()
                .collect(Collectors.toUnmodifiableMap(cue -> cue.query().id(), cue -> cue));
        this.figures = figures;
    }

    /**
     * The functions that a mention concerns, in the order in which they were first found.
     *
     * @param hits all stored queries that match the mention, of functions or not
     */
    public List<FunctionScore> classify(List<QueryHit> hits) {
        Map<String, Evidence> byFunction = new LinkedHashMap<>();
        for (QueryHit hit : figures.literal(hits)) {
            FunctionCue cue = cues.get(hit.queryId());
            if (cue != null) {
                byFunction.computeIfAbsent(cue.function(), id -> new Evidence()).add(cue.weight(), hit.words());
            }
        }
        return byFunction.entrySet().stream()
                .flatMap(each -> each.getValue().score(each.getKey()))
                .toList();
    }

    /** The ideas found for one function. */
    private static final class Evidence {
        private final List<MatchedWords> words = new ArrayList<>();
        private double against = 1;

        void add(double weight, List<MatchedWords> found) {
            against *= 1 - weight;
            words.addAll(found);
        }

        Stream<FunctionScore> score(String function) {
            double weight = 1 - against;
            return weight < THRESHOLD
                    ? Stream.empty()
                    : Stream.of(new FunctionScore(function, weight, Reasons.of(words)));
        }
    }
}
