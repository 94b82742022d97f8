package io.vigie.analytics.understand.query.compiled;

import java.util.List;

/** A query, or a part of one, over the slots of a mention. */
sealed interface Node permits Node.All, Node.Single, Any, Phrase, Near {

    boolean matches(Occurrences occurrences);

    /** Tells the words by which it matches; to be asked only if it does. */
    void tell(Occurrences occurrences, Stretches words);

    /** Every one of {@code required} and none of {@code excluded}. */
    record All(List<Node> required, List<Node> excluded) implements Node {
        public All {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }

        /** Lists are read by index, here and in {@link Any}: their iterators would be most of what is allocated. */
        @Override
        public boolean matches(Occurrences occurrences) {
            for (int i = 0; i < required.size(); i++) {
                if (!required.get(i).matches(occurrences)) {
                    return false;
                }
            }
            for (int i = 0; i < excluded.size(); i++) {
                if (excluded.get(i).matches(occurrences)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void tell(Occurrences occurrences, Stretches words) {
            required.forEach(node -> node.tell(occurrences, words));
        }
    }

    /** A term, or the terms of a wildcard or fuzzy word. */
    record Single(int slot, Place place) implements Node {

        @Override
        public boolean matches(Occurrences occurrences) {
            return occurrences.isFilled(slot, place);
        }

        @Override
        public void tell(Occurrences occurrences, Stretches words) {
            if (place.isReported()) {
                for (int i = occurrences.first(slot, place); i != Occurrences.NONE; i = occurrences.next(i, place)) {
                    words.add(place.layer(), occurrences, occurrences.token(i), occurrences.token(i));
                }
            }
        }
    }
}
