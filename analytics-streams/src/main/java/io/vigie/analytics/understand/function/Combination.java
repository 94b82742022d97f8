package io.vigie.analytics.understand.function;

import java.util.Arrays;
import java.util.List;

/**
 * How words and queries decide together, in two steps. First, whether the text concerns anybody: not when its words say too
 * clearly that it does not. Then which functions: a logistic regression over a few signs (stacking, Wolpert 1992), fitted on
 * predictions for texts that the text model had not seen. The bias of each function holds its threshold, so that a weight of
 * one half is where it is given.
 *
 * @param coefficients one per sign, in the order of {@link Known#signs}
 * @param bias one per function
 * @param mostNone highest {@link #noneOdds} at which functions are given
 */
public record Combination(List<Double> coefficients, List<Double> bias, double mostNone) {

    /** Number of signs, see {@link Known#signs}. */
    public static final int SIGNS = 4;

    /** Beyond this a query's idea is as sure as can be: odds of 50 to 1. */
    private static final double SUREST = 0.98;

    /** From here on more evidence of queries adds little. */
    private static final double ENOUGH = 1.2;

    /**
     * Most that the words can say for or against none, as log-odds. A linear model adds up words as if they were independent and
     * is too sure of itself: unbounded, "this morning" let a plain "broke down" go.
     */
    private static final double SUREST_WORDS = 6.0;

    /** Length, in tokens, at which evidence of queries counts in full against words. */
    private static final double FULL_LENGTH = 8;

    /** Most that evidence of queries is raised in a shorter text. */
    private static final double MOST_RAISED = 4;

    /** Least weight of queries that is clear. */
    private static final double CLEAR = 0.85;

    /** What a clear query about a watched brand may be outweighed by further, as log-odds. */
    private static final double NAMED = 6;

    /** Length, in tokens, up to which a text hardly says more than a query that it hits. */
    private static final int SHORT = 6;

    /** Least weight of queries that counts so. */
    private static final double LIKELY = 0.6;

    /** What such a query may be outweighed by further, as log-odds. */
    private static final double HARDLY_MORE = 2;

    public Combination {
        coefficients = List.copyOf(coefficients);
        bias = List.copyOf(bias);
    }

    /**
     * What is known of one function.
     *
     * @param text log-odds of the function by the words of the text
     * @param none log-odds by the words that the text concerns no function
     * @param queries weight of the queries' ideas for it
     */
    public record Known(double text, double none, double queries) {
        /** The signs that are weighed. */
        public double[] signs() {
            double evidence = evidence(queries);
            return new double[] {text, none, evidence, Math.min(evidence, ENOUGH)};
        }
    }

    /**
     * Log-odds that a text concerns none: by its words, tempered, less what the queries found. A clear text outweighs a query that
     * hit a figure of speech, several ideas outweigh any text.
     *
     * @param odds by the words
     * @param queries largest weight of the queries' ideas for a function
     */
    public static double noneOdds(TextOdds odds, double queries) {
        return tempered(odds.none()) - inText(queries, odds.tokens());
    }

    /** Evidence of queries in a text of so many tokens: what they hit is most of a short text, and one idea of many in a long one. */
    static double inText(double queries, int tokens) {
        return evidence(queries) * Math.min(FULL_LENGTH / Math.max(tokens, 1), MOST_RAISED);
    }

    /** What words may say of none, from {@link TextOdds#none}. */
    static double tempered(double none) {
        return SUREST_WORDS * StrictMath.tanh(none / SUREST_WORDS);
    }

    /** Minus the logarithm of the probability that all ideas mislead. */
    private static double evidence(double queries) {
        if (queries == 0) {
            return 0; // what the logarithm says, for most functions of most mentions
        }
        return 0 - StrictMath.log(1 - Math.min(queries, SUREST));
    }

    /**
     * Highest {@link #noneOdds} at which functions are given. In a text that names a watched brand a clear query is rarely about
     * something else: other words ("my dad", a town) must be that much surer that it is. So in a text that hardly says more than
     * the query.
     *
     * @param queries largest weight of the queries' ideas for a function
     * @param tokens length of the text
     * @param named whether the text names a watched brand
     */
    public double limit(double queries, int tokens, boolean named) {
        if (named && queries >= CLEAR) {
            return mostNone + NAMED;
        }
        return tokens <= SHORT && queries >= LIKELY ? mostNone + HARDLY_MORE : mostNone;
    }

    /** In (0, 1); at least one half when the function is given. The signs one by one: an array of them was most of what is allocated. */
    public double weight(int function, Known known) {
        double evidence = evidence(known.queries());
        double logit = bias.get(function);
        logit += coefficients.get(0) * known.text();
        logit += coefficients.get(1) * known.none();
        logit += coefficients.get(2) * evidence;
        logit += coefficients.get(3) * Math.min(evidence, ENOUGH);
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** Indices of the functions to give to a text that concerns somebody: the best, and all others of at least one half. */
    public static int[] given(double[] weights) {
        double best = 0;
        for (double weight : weights) {
            best = Math.max(best, weight);
        }
        double least = Math.min(best, 0.5);
        int[] given = new int[weights.length];
        int count = 0;
        for (int i = 0; i < weights.length; i++) {
            given[count] = i;
            count += weights[i] >= least ? 1 : 0;
        }
        return Arrays.copyOf(given, count);
    }
}
