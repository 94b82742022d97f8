package io.vigie.kit.streams;

import java.util.Locale;

/** Where a record could not go on. */
public enum Stage {
    DESERIALISE,
    PROCESS,
    PRODUCE;

    /** As it stands in dead letters and metric labels. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
