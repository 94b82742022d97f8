package io.vigie.training.function;

import io.vigie.analytics.understand.function.Combination;
import io.vigie.analytics.understand.function.TextOdds;
import io.vigie.configuration.FunctionConfig;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A mention as a text model sees it that has not learnt from it, with what the queries found.
 *
 * @param text with its functions
 * @param odds what its words say
 * @param evidence what the queries found
 */
record Unseen(LabelledText text, TextOdds odds, Evidence.Weights evidence) {

    Combination.Known known(int function) {
        return new Combination.Known(
                odds.of(function), odds.none(), evidence.weights().get(function));
    }

    double noneOdds() {
        double queried =
                evidence.weights().stream().mapToDouble(weight -> weight).max().orElse(0);
        return Combination.noneOdds(odds, queried);
    }

    /** What a combination makes of it, but for the few short texts that are let in besides ({@link Combination#limit}). */
    Judged judged(Combination combination) {
        Set<String> found = new LinkedHashSet<>();
        if (noneOdds() <= combination.mostNone()) {
            double[] weights = IntStream.range(0, FunctionConfig.BUILT_IN.size())
                    .mapToDouble(i -> combination.weight(i, known(i)))
                    .toArray();
            for (int given : Combination.given(weights)) {
                found.add(FunctionConfig.BUILT_IN.get(given));
            }
        }
        return new Judged(text.language(), text.functions(), found);
    }
}
