package io.vigie.ingest.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When the live mentions that are under way arrived. What arrived before {@link #earliestOpen} has been answered, so
 * that event time may advance to there. Thread-safe.
 */
public final class Arrivals {

    private final Clock clock;
    private final TreeMap<Long, Instant> open = new TreeMap<>();
    private long opened;

    public Arrivals(Clock clock) {
        this.clock = clock;
    }

    /** Notes an arrival; it is under way until it is closed. */
    public synchronized Arrival open() {
        Instant now = clock.instant();
        long number = opened++;
        open.put(number, now);
        return new Arrival(number, now);
    }

    /** Arrival time of the earliest that is under way. */
    synchronized Optional<Instant> earliestOpen() {
        return open.values().stream().min(Instant::compareTo);
    }

    synchronized boolean any() {
        return opened > 0;
    }

    private synchronized void close(long number) {
        open.remove(number);
    }

    /** Mentions that arrived together. */
    public final class Arrival implements AutoCloseable {

        private final long number;
        private final Instant receivedAt;

        private Arrival(long number, Instant receivedAt) {
            this.number = number;
            this.receivedAt = receivedAt;
        }

        public Instant receivedAt() {
            return receivedAt;
        }

        @Override
        public void close() {
            Arrivals.this.close(number);
        }
    }
}
