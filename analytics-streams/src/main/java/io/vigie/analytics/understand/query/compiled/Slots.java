package io.vigie.analytics.understand.query.compiled;

import java.util.stream.IntStream;

/** A fixed list of slots. */
final class Slots {

    static final Slots NONE = new Slots(new int[0]);

    private final int[] slots;

    private Slots(int[] slots) {
        this.slots = slots;
    }

    static Slots of(int slot) {
        return new Slots(new int[] {slot});
    }

    static Slots of(IntStream slots) {
        int[] all = slots.toArray();
        return all.length == 0 ? NONE : new Slots(all);
    }

    /** These and the others. */
    Slots and(Slots others) {
        if (others.isEmpty()) {
            return this;
        }
        return isEmpty() ? others : of(IntStream.concat(stream(), others.stream()));
    }

    int size() {
        return slots.length;
    }

    boolean isEmpty() {
        return slots.length == 0;
    }

    int get(int index) {
        return slots[index];
    }

    IntStream stream() {
        return IntStream.of(slots);
    }
}
