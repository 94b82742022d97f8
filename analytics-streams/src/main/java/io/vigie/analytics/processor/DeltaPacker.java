package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Packs what goes to one task into signals of a size that the broker takes. */
final class DeltaPacker {

    private static final int MOST_PARTS = 48;

    /**
     * Mentions that stand for others, at most: a part is mostly a few hundred bytes, but hostile mentions can make 14 kB of each
     * sample. The broker takes four megabytes.
     */
    private static final int MOST_SAMPLES = 128;

    private final Consumer<Signal.Deltas> sender;
    private List<Signal.Delta> deltas = new ArrayList<>();
    private int parts;
    private int samples;

    DeltaPacker(Consumer<Signal.Deltas> sender) {
        this.sender = sender;
    }

    void add(String brand, List<Part> more) {
        List<Part> some = new ArrayList<>(more.size());
        for (Part part : more) {
            some.add(part);
            parts++;
            samples += part.sum().traces().samples().size();
            if (parts >= MOST_PARTS || samples >= MOST_SAMPLES) {
                deltas.add(new Signal.Delta(brand, some));
                some = new ArrayList<>();
                send();
            }
        }
        if (!some.isEmpty()) {
            deltas.add(new Signal.Delta(brand, some));
        }
    }

    /** Sends what is packed. */
    void send() {
        if (!deltas.isEmpty()) {
            sender.accept(new Signal.Deltas(deltas));
            deltas = new ArrayList<>();
            parts = 0;
            samples = 0;
        }
    }
}
