package io.vigie.analytics.aggregate;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * As what one mention counts: enough to take it out of the windows again, or to count it as something else.
 *
 * @param brands ids of the brands in whose windows it counts; empty for none
 * @param functions ids of the functions that it concerns
 * @param tally what it adds to each of its windows
 */
public record Counted(SortedSet<String> brands, SortedSet<String> functions, Tally tally) {

    public static Counted of(Collection<String> brands, Collection<String> functions, Tally tally) {
        return new Counted(sorted(brands), sorted(functions), tally);
    }

    /** Its label. */
    public Label label() {
        if (tally.negative() == 1) {
            return Label.NEGATIVE;
        }
        if (tally.positive() == 1) {
            return Label.POSITIVE;
        }
        return tally.neutral() == 1 ? Label.NEUTRAL : Label.UNSURE;
    }

    /** The same with the sentiment that a person says, which is certain: it scores -1, 0 or 1. */
    public Counted withSentiment(Label said) {
        double score = switch (said) {
            case NEGATIVE -> -1;
            case NEUTRAL, UNSURE -> 0;
            case POSITIVE -> 1;
        };
        return new Counted(brands, functions, Tally.of(said, score, tally.reach()));
    }

    /** The same with the functions that a person says. */
    public Counted withFunctions(Collection<String> said) {
        return new Counted(brands, sorted(said), tally);
    }

    /** What it adds to the windows of a function. */
    public Tally in(String function) {
        return functions.contains(function) ? tally : Tally.ZERO;
    }

    private static SortedSet<String> sorted(Collection<String> ids) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
}
