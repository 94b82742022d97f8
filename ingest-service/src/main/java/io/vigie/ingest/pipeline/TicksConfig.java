package io.vigie.ingest.pipeline;

import java.time.Duration;

/**
 * How the live service tells event time to its readers.
 *
 * @param every interval of the wall clock between ticks; zero: none
 * @param allowance by how much a tick lies behind the wall clock
 * @param beforeFirstMention whether to tick before a first mention was pushed. False where history is replayed into
 *     the same topics: the present would make all of it late.
 */
public record TicksConfig(Duration every, Duration allowance, boolean beforeFirstMention) {

    public static final TicksConfig DEFAULT = new TicksConfig(Duration.ofSeconds(5), Duration.ofSeconds(2), true);

    public TicksConfig {
        if (every.isNegative()) {
            throw new IllegalArgumentException("every: must not be negative, is " + every);
        }
        if (allowance.isNegative()) {
            throw new IllegalArgumentException("allowance: must not be negative, is " + allowance);
        }
    }

    public TicksConfig afterFirstMention() {
        return new TicksConfig(every, allowance, false);
    }
}
