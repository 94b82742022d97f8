package io.vigie.analytics.understand.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why functions were given to a mention or not.
 *
 * @param concern the first step, whether the mention concerns anybody; null when the words are not read and queries alone decide
 * @param functions the second step, the strongest first
 */
public record FunctionExplanation(@Nullable Concern concern, List<Considered> functions) {

    /**
     * Whether a mention concerns anybody: {@code words - queries <= limit}. All are natural log-odds.
     *
     * @param words that the mention concerns none, by its words, tempered
     * @param queries what the queries found for the best function, more in a short text; 0 for nothing
     * @param limit most at which functions are given
     */
    public record Concern(double words, double queries, double limit) {
        /** Log-odds that the mention concerns none. */
        public double sum() {
            return words - queries;
        }

        /** Whether functions are given. */
        public boolean isAny() {
            return sum() <= limit;
        }
    }

    /**
     * One function.
     *
     * @param id the function
     * @param words log-odds of the function by the words, 0 when they are not read
     * @param queries probability by the queries that match, 0 for none
     * @param weight of both together, in (0, 1); from one half on the function is given to a mention that concerns somebody
     * @param given whether it was given; the best one is given to a mention that concerns somebody in any case
     * @param telling words of the mention that say most for or against it
     */
    public record Considered(
            String id, double words, double queries, double weight, boolean given, List<Telling> telling) {
        public Considered {
            telling = List.copyOf(telling);
        }
    }

    /**
     * A word of the mention.
     *
     * @param weight logit that it adds to the function against none, before the factor of length; negative when it speaks for none
     */
    public record Telling(String word, double weight) {}

    public FunctionExplanation {
        functions = List.copyOf(functions);
    }
}
