package io.vigie.analytics.understand.query.compiled;

/**
 * Words side by side.
 *
 * @param slots of the words, in order
 * @param anchor index of the word that is looked for first, the rarest
 */
record Phrase(Slots slots, int anchor, Place place) implements Node {

    @Override
    public boolean matches(Occurrences occurrences) {
        return next(occurrences, occurrences.first(slots.get(anchor), place)) != Occurrences.NONE;
    }

    @Override
    public void tell(Occurrences occurrences, Stretches words) {
        if (!place.isReported()) {
            return;
        }
        int filling = next(occurrences, occurrences.first(slots.get(anchor), place));
        while (filling != Occurrences.NONE) {
            int first = occurrences.token(filling) - anchor;
            words.add(place.layer(), occurrences, first, first + slots.size() - 1);
            filling = next(occurrences, occurrences.next(filling, place));
        }
    }

    /** The filling of the anchor, from this one on, that has the other words around it. */
    private int next(Occurrences occurrences, int from) {
        int filling = from;
        while (filling != Occurrences.NONE && !isWhole(occurrences, occurrences.token(filling))) {
            filling = occurrences.next(filling, place);
        }
        return filling;
    }

    private boolean isWhole(Occurrences occurrences, int token) {
        int position = occurrences.position(token);
        for (int i = 0; i < slots.size(); i++) {
            int away = i - anchor;
            if (away != 0 && !occurrences.fills(token + away, slots.get(i), position + away)) {
                return false;
            }
        }
        return true;
    }
}
