package io.vigie.kept.pipeline;

import java.time.Clock;
import java.time.Instant;

/** Keeps every rule although it has to do with all of them. */
public record KeptConfig(Clock clock) {
    public Instant time() {
        return Instant.now(clock);
    }
}
