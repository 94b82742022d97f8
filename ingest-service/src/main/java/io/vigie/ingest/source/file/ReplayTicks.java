package io.vigie.ingest.source.file;

import io.vigie.ingest.pipeline.MentionPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells every partition how far event time is. A tick is handed over just before the first mention at or after a
 * boundary, and lies one millisecond before the boundary: everything up to it is in front of it. Not thread-safe.
 */
final class ReplayTicks {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReplayConfig config;
    private final MentionPublisher publisher;
    private final Pacer pacer;
    private final Consumer<CompletableFuture<Void>> handedOver;
    private @Nullable Instant boundary;
    private long mentionsSinceTick;
    private long ticks;

    ReplayTicks(
            ReplayConfig config,
            MentionPublisher publisher,
            Pacer pacer,
            Consumer<CompletableFuture<Void>> handedOver) {
        this.config = config;
        this.publisher = publisher;
        this.pacer = pacer;
        this.handedOver = handedOver;
    }

    /** Ticks as far as the next mention allows, waiting for event time to come. */
    void before(Instant mention) throws InterruptedException {
        mentionsSinceTick++;
        Instant last = boundary;
        if (last == null) {
            boundary = floor(mention, config.tickEvery());
        } else if (config.speed().isMax()) {
            atFullSpeed(last, mention);
        } else {
            paced(last, mention);
        }
        pacer.await(mention);
    }

    private void atFullSpeed(Instant last, Instant mention) {
        boolean many = mentionsSinceTick >= config.tickEveryMentions();
        Instant reached = floor(mention, many ? MINUTE : config.tickEvery());
        if (reached.isAfter(last)) {
            tickBefore(reached);
        }
    }

    private void paced(Instant last, Instant mention) throws InterruptedException {
        for (Instant next = floor(last, config.tickEvery()).plus(config.tickEvery());
                !next.isAfter(mention);
                next = next.plus(config.tickEvery())) {
            pacer.await(next);
            tickBefore(next);
        }
    }

    private void tickBefore(Instant reached) {
        boundary = reached;
        mentionsSinceTick = 0;
        tick(reached.minusMillis(1));
    }

    /** The tick behind the last mention; it does not claim time that has not come, which may still be spoken in. */
    void end(Instant lastMention, Instant now) {
        Instant closing = lastMention.plus(config.tickBeyondEnd());
        if (closing.isAfter(now)) {
            closing = lastMention.isAfter(now) ? lastMention : now;
        }
        tick(closing);
    }

    private void tick(Instant eventTime) {
        ticks++;
        handedOver.accept(publisher.tick(eventTime));
    }

    long count() {
        return ticks;
    }

    private static Instant floor(Instant time, Duration step) {
        long millis = step.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
    }
}
