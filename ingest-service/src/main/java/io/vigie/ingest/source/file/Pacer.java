package io.vigie.ingest.source.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Waits until event time has come. Not thread-safe. */
final class Pacer {

    private final ReplaySpeed speed;
    private final Clock clock;
    private final Sleeper sleeper;
    private @Nullable Instant firstEventTime;
    private Instant startedAt = Instant.EPOCH;

    Pacer(ReplaySpeed speed, Clock clock, Sleeper sleeper) {
        this.speed = speed;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    void await(Instant eventTime) throws InterruptedException {
        if (speed.isMax()) {
            return;
        }
        Instant first = firstEventTime;
        if (first == null) {
            firstEventTime = eventTime;
            startedAt = clock.instant();
            return;
        }
        Instant due = startedAt.plus(speed.wallClock(Duration.between(first, eventTime)));
        Duration early = Duration.between(clock.instant(), due);
        if (early.compareTo(Duration.ZERO) > 0) {
            sleeper.sleep(early);
        }
    }
}
