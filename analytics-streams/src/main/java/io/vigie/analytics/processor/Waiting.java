package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts that wait to be added to the same things, summed meanwhile: what a part costs is one visit to a sum, instead of one to each
 * function of each thing, which lie all over memory.
 */
final class Waiting<V, S> {

    /** Parts that wait, at most. */
    private static final int MOST_PARTS = 256;

    private final Growth<V, S> growth;
    private final List<Target<V, S>> targets;
    private final Map<List<String>, Sum<S>> sums = new LinkedHashMap<>();
    private int parts;

    /** What some parts of the same functions add: of one part as it is, of more a sum of its own. */
    private static final class Sum<S> {
        private S value;
        private boolean isOwn;

        private Sum(S first) {
            value = first;
        }

        private void add(S more, Growth<?, S> growth) {
            if (!isOwn) {
                S sum = growth.sum();
                growth.add(value, sum);
                value = sum;
                isOwn = true;
            }
            growth.add(more, value);
        }
    }

    private Waiting(Growth<V, S> growth, List<Target<V, S>> targets) {
        this.growth = growth;
        this.targets = targets;
    }

    /** A thing, and what waits for it. */
    abstract static class Target<V, S> {

        /** Sums that wait for a thing, at most: those of other minutes wait for its day too. */
        private static final int MOST_SUMS = 32;

        private final List<Waiting<V, S>> waiting = new ArrayList<>(1);

        /** It as it was when what waits for it was not yet told. */
        abstract V value();

        /** It with all that waited for it. */
        V whole() {
            while (!waiting.isEmpty()) {
                waiting.get(0).end();
            }
            return value();
        }

        private void await(Waiting<V, S> more) {
            if (waiting.size() >= MOST_SUMS) {
                whole();
            }
            waiting.add(more);
        }
    }

    /** Has a part wait for some things, one at least. */
    static <V, S> void await(Growth<V, S> growth, Part part, List<Target<V, S>> targets) {
        forAll(growth, targets).add(part);
    }

    private static <V, S> Waiting<V, S> forAll(Growth<V, S> growth, List<Target<V, S>> targets) {
        for (Waiting<V, S> known : targets.get(0).waiting) {
            if (known.targets.equals(targets)) {
                return known;
            }
        }
        Waiting<V, S> made = new Waiting<>(growth, targets);
        targets.forEach(target -> target.await(made));
        return made;
    }

    private void add(Part part) {
        List<String> functions = part.place().functions();
        @Nullable Sum<S> sum = sums.get(functions);
        if (sum == null) {
            sums.put(functions, new Sum<>(growth.of(part)));
        } else {
            sum.add(growth.of(part), growth);
        }
        if (++parts == MOST_PARTS) {
            end();
        }
    }

    private void end() {
        for (Target<V, S> target : targets) {
            sums.forEach((functions, sum) -> growth.add(functions, sum.value, target.value()));
            target.waiting.remove(this);
        }
    }
}
