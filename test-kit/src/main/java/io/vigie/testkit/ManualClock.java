package io.vigie.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when told to; views in other zones move with it. Safe for use by several threads. */
public final class ManualClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private ManualClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** In UTC. */
    public static ManualClock at(Instant start) {
        return new ManualClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /** In UTC, from ISO-8601 such as {@code 2026-03-01T08:00:00Z}. */
    public static ManualClock at(String start) {
        return at(Instant.parse(start));
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Answers with the new time. */
    public Instant advance(Duration by) {
        return Objects.requireNonNull(now.updateAndGet(before -> before.plus(by)));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ManualClock(now, other);
    }
}
