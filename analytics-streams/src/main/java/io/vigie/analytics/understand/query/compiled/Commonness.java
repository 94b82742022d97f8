package io.vigie.analytics.understand.query.compiled;

import java.util.Set;

/**
 * A guess at how often a term occurs, to choose the rarest of those that a query needs: words follow Zipf's law of
 * abbreviation (the longer, the rarer).
 */
final class Commonness {

    private static final double ALWAYS = 1;
    private static final Set<Layer> WHOLE = Set.of(Layer.AUTHOR, Layer.TAG);
    /** Fields that have few values. */
    private static final Set<Layer> FEW = Set.of(Layer.LANGUAGE, Layer.SOURCE);

    private Commonness() {}

    static double ofTerm(Layer layer, String term) {
        if (FEW.contains(layer)) {
            return ALWAYS;
        }
        return WHOLE.contains(layer) ? 0.0001 : ofLength(term.length());
    }

    /** A pattern stands for some ten terms. */
    static double ofPattern(TermPattern pattern) {
        return Math.min(ALWAYS, 10 * ofLength(pattern.length()));
    }

    private static double ofLength(int length) {
        return 1.0 / (1 + length * length * length);
    }
}
