package io.vigie.ingest.pipeline;

import java.util.Locale;

/** Where on its way a mention was refused. */
public enum Stage {
    /** Not readable as one flat record. */
    DECODE,
    /** Readable, but its fields break the contract. */
    VALIDATE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
