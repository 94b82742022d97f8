package io.vigie.ingest.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets event time advance with the wall clock while nothing is said: windows close, and silence is seen. A tick lies
 * before the arrival of everything that Kafka has not acknowledged yet, and never before the previous tick.
 */
public final class LiveTicks {

    private static final Logger log = LoggerFactory.getLogger(LiveTicks.class);

    private final MentionPublisher publisher;
    private final Arrivals arrivals;
    private final TicksConfig config;
    private final Clock clock;
    private @Nullable Instant last;

    public LiveTicks(MentionPublisher publisher, Arrivals arrivals, TicksConfig config, Clock clock) {
        this.publisher = publisher;
        this.arrivals = arrivals;
        this.config = config;
        this.clock = clock;
    }

    /** Ticks if event time can advance. Called at regular intervals by one thread at a time. */
    public synchronized void tick() {
        Instant time = time();
        boolean begun = config.beforeFirstMention() || arrivals.any();
        if (!begun || (last != null && !time.isAfter(last))) {
            return;
        }
        last = time;
        var unused = publisher.tick(time).exceptionally(failure -> {
            log.warn("tick {} was not stored: {}", time, failure.getMessage());
            return null;
        });
    }

    private Instant time() {
        Instant now = clock.instant().minus(config.allowance());
        Optional<Instant> underWay = arrivals.earliestOpen().map(arrived -> arrived.minusMillis(1));
        return underWay.filter(now::isAfter).orElse(now);
    }
}
