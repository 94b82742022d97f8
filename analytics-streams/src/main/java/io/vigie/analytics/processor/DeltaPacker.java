package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Packs what goes to one task into signals of a size that the broker takes. */
final class DeltaPacker {

    /** Each is mostly a few hundred bytes; hostile mentions can make 140 kB of one. The broker takes four megabytes. */
    private static final int MOST_PARTS = 48;

    private final Consumer<Signal.Deltas> sender;
    private List<Signal.Delta> deltas = new ArrayList<>();
    private int room = MOST_PARTS;

    DeltaPacker(Consumer<Signal.Deltas> sender) {
        this.sender = sender;
    }

    void add(String brand, List<Part> parts) {
        List<Part> rest = parts;
        while (!rest.isEmpty()) {
            List<Part> some = rest.subList(0, Math.min(room, rest.size()));
            deltas.add(new Signal.Delta(brand, List.copyOf(some)));
            rest = rest.subList(some.size(), rest.size());
            room -= some.size();
            if (room == 0) {
                send();
            }
        }
    }

    /** Sends what is packed. */
    void send() {
        if (!deltas.isEmpty()) {
            sender.accept(new Signal.Deltas(deltas));
            deltas = new ArrayList<>();
            room = MOST_PARTS;
        }
    }
}
