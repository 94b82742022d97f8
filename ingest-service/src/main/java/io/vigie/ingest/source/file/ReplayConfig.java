package io.vigie.ingest.source.file;

import java.time.Duration;

/**
 * How files are replayed.
 *
 * @param speed how fast event time passes
 * @param tickEvery event time between ticks
 * @param tickEveryMentions at most so many mentions between ticks, if event time has advanced by a minute
 * @param tickBeyondEnd how far beyond the last mention the final tick lies, so that windows close; never beyond now
 * @param maxInFlight mentions that Kafka has not acknowledged; reading waits beyond
 * @param maxMentionBytes the longest line that is held in memory
 */
public record ReplayConfig(
        ReplaySpeed speed,
        Duration tickEvery,
        int tickEveryMentions,
        Duration tickBeyondEnd,
        int maxInFlight,
        int maxMentionBytes) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    public ReplayConfig {
        if (tickEvery.compareTo(MINUTE) < 0) {
            throw new IllegalArgumentException("tickEvery: must be at least a minute, is " + tickEvery);
        }
        if (tickBeyondEnd.isNegative()) {
            throw new IllegalArgumentException("tickBeyondEnd: must not be negative, is " + tickBeyondEnd);
        }
        if (tickEveryMentions < 1 || maxInFlight < 1 || maxMentionBytes < 1) {
            throw new IllegalArgumentException("tickEveryMentions, maxInFlight, maxMentionBytes: must be positive");
        }
    }

    /** Ticks each event-minute; at full speed each ten, or each 5,000 mentions. */
    public static ReplayConfig at(ReplaySpeed speed) {
        Duration tickEvery = speed.isMax() ? MINUTE.multipliedBy(10) : MINUTE;
        return new ReplayConfig(speed, tickEvery, 5_000, Duration.ofHours(2), 10_000, 1024 * 1024);
    }

    public ReplayConfig withTickBeyondEnd(Duration changed) {
        return new ReplayConfig(speed, tickEvery, tickEveryMentions, changed, maxInFlight, maxMentionBytes);
    }
}
