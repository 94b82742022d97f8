package io.vigie.analytics.understand.query.compiled;

import java.util.List;

/** A query, or a part of one, over the slots of a mention. */
sealed interface Node permits Node.All, Node.Any, Node.Single, Phrase, Near {

    boolean matches(Occurrences occurrences);

    /** Tells the words by which it matches; to be asked only if it does. */
    void tell(Occurrences occurrences, Stretches words);

    record All(List<Node> required, List<Node> excluded) implements Node {
        public All {
            required = List.copyOf(required);
            excluded = List.copyOf(excluded);
        }

        @Override
        public boolean matches(Occurrences occurrences) {
            for (Node node : required) {
                if (!node.matches(occurrences)) {
                    return false;
                }
            }
            return excluded.isEmpty() || !anyMatches(excluded, occurrences);
        }

        @Override
        public void tell(Occurrences occurrences, Stretches words) {
            required.forEach(node -> node.tell(occurrences, words));
        }
    }

    record Any(List<Node> alternatives) implements Node {
        public Any {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public boolean matches(Occurrences occurrences) {
            return anyMatches(alternatives, occurrences);
        }

        @Override
        public void tell(Occurrences occurrences, Stretches words) {
            for (Node node : alternatives) {
                if (node.matches(occurrences)) {
                    node.tell(occurrences, words);
                }
            }
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

    private static boolean anyMatches(List<Node> nodes, Occurrences occurrences) {
        for (Node node : nodes) {
            if (node.matches(occurrences)) {
                return true;
            }
        }
        return false;
    }
}
