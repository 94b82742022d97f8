package io.vigie.analytics.understand.query.compiled;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Slots of which at least one must be filled for a query to match: the rarest such set.
 *
 * @param commonness how often one of them is filled, roughly
 */
record Needs(Slots slots, double commonness) {

    static Needs of(Node node, Vocabulary vocabulary) {
        if (node instanceof Node.All all) {
            return each(all.required(), vocabulary).stream()
                    .min(Comparator.comparingDouble(Needs::commonness))
                    .orElseThrow();
        } else if (node instanceof Any any) {
            return oneOf(each(any.alternatives(), vocabulary));
        } else if (node instanceof Phrase phrase) {
            return one(phrase.slots().get(phrase.anchor()), vocabulary);
        } else if (node instanceof Near near) {
            return one(near.slots().get(rarest(near.slots(), vocabulary)), vocabulary);
        }
        return one(((Node.Single) node).slot(), vocabulary);
    }

    private static List<Needs> each(List<Node> nodes, Vocabulary vocabulary) {
        return nodes.stream().map(node -> of(node, vocabulary)).toList();
    }

    private static Needs one(int slot, Vocabulary vocabulary) {
        return new Needs(Slots.of(slot), vocabulary.commonness(slot));
    }

    private static Needs oneOf(Collection<Needs> needs) {
        IntStream slots =
                needs.stream().flatMapToInt(each -> each.slots().stream()).distinct();
        return new Needs(
                Slots.of(slots), needs.stream().mapToDouble(Needs::commonness).sum());
    }

    /** The index of the slot that is filled least. */
    static int rarest(Slots slots, Vocabulary vocabulary) {
        return IntStream.range(0, slots.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> vocabulary.commonness(slots.get(i))))
                .orElseThrow();
    }
}
