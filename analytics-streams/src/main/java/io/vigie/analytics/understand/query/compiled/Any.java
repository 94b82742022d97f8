package io.vigie.analytics.understand.query.compiled;

import java.util.List;
import java.util.stream.IntStream;

/**
 * At least one of the alternatives. Most of them are passed over by a look at the slots they need.
 *
 * @param gates slots that alternatives need, in the order of the alternatives
 * @param behind by gate: index of the alternative that is tried when the slot is filled
 */
record Any(List<Node> alternatives, Slots gates, Slots behind) implements Node {

    static Any of(List<Node> alternatives, Vocabulary vocabulary) {
        List<Needs> needs =
                alternatives.stream().map(node -> Needs.of(node, vocabulary)).toList();
        return new Any(
                List.copyOf(alternatives),
                Slots.of(needs.stream().flatMapToInt(each -> each.slots().stream())),
                Slots.of(IntStream.range(0, needs.size())
                        .flatMap(i -> needs.get(i).slots().stream().map(slot -> i))));
    }

    @Override
    public boolean matches(Occurrences occurrences) {
        for (int i = 0; i < gates.size(); i++) {
            if (occurrences.isFilled(gates.get(i))
                    && alternatives.get(behind.get(i)).matches(occurrences)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void tell(Occurrences occurrences, Stretches words) {
        int told = -1;
        for (int i = 0; i < gates.size(); i++) {
            if (behind.get(i) != told && occurrences.isFilled(gates.get(i))) {
                told = behind.get(i);
                tell(alternatives.get(told), occurrences, words);
            }
        }
    }

    private static void tell(Node alternative, Occurrences occurrences, Stretches words) {
        if (alternative.matches(occurrences)) {
            alternative.tell(occurrences, words);
        }
    }
}
