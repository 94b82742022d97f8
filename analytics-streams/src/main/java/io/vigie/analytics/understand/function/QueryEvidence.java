package io.vigie.analytics.understand.function;

import io.vigie.analytics.understand.query.MatchedWords;
import io.vigie.analytics.understand.query.QueryHit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ideas that the queries found for one function. They count as independent: weight = 1 - product of (1 - weight of idea)
 * (noisy or, Pearl 1988), so that two weak signs can do what one cannot.
 */
public final class QueryEvidence {

    private static final QueryEvidence NONE = new QueryEvidence();

    private final List<MatchedWords> words = new ArrayList<>();
    private double against = 1;

    private QueryEvidence() {}

    /** Sorts hits by function. */
    public static final class Finder {
        private final Map<String, FunctionCue> cues;
        private final FiguresOfSpeech figures;

        public Finder(Collection<FunctionCue> cues, FiguresOfSpeech figures) {
            this.cues = cues.stream()
                    .collect(Collectors.toUnmodifiableMap(cue -> cue.query().id(), cue -> cue));
            this.figures = figures;
        }

        /**
         * What was found, by function.
         *
         * @param hits all stored queries that match a mention, of functions or not
         */
        public Found find(List<QueryHit> hits) {
            if (hits.isEmpty()) {
                return Found.NOTHING;
            }
            Map<String, QueryEvidence> byFunction = new HashMap<>();
            for (QueryHit hit : figures.literal(hits)) {
                FunctionCue cue = cues.get(hit.queryId());
                if (cue != null) {
                    byFunction
                            .computeIfAbsent(cue.function(), id -> new QueryEvidence())
                            .add(cue.weight(), hit.words());
                }
            }
            return new Found(byFunction);
        }
    }

    /** The evidence in one mention. */
    public static final class Found {
        private static final Found NOTHING = new Found(Map.of());

        private final Map<String, QueryEvidence> byFunction;

        private Found(Map<String, QueryEvidence> byFunction) {
            this.byFunction = byFunction;
        }

        public QueryEvidence of(String function) {
            return byFunction.getOrDefault(function, NONE);
        }
    }

    private void add(double weight, List<MatchedWords> found) {
        against *= 1 - weight;
        words.addAll(found);
    }

    /** Probability that the mention concerns the function, as far as queries tell; 0 when none matches. */
    public double weight() {
        return 1 - against;
    }

    List<MatchedWords> words() {
        return words;
    }
}
