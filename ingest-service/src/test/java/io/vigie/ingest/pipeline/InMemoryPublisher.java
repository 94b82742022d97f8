package io.vigie.ingest.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A publisher that remembers; it can be held back, like a slow broker, or broken, like one that is not there. */
public final class InMemoryPublisher implements MentionPublisher {

    private final List<Object> log = new ArrayList<>();
    private final List<CompletableFuture<Void>> held = new ArrayList<>();
    private boolean holding;
    private PublishException.@Nullable Cause broken;

    @Override
    public CompletableFuture<Void> publish(HeardMention mention) {
        return store(mention);
    }

    @Override
    public CompletableFuture<Void> bury(Decision.Refused refused) {
        return store(refused);
    }

    @Override
    public CompletableFuture<Void> tick(Instant eventTime) {
        return store(eventTime);
    }

    private synchronized CompletableFuture<Void> store(Object record) {
        PublishException.Cause cause = broken;
        if (cause != null) {
            return CompletableFuture.failedFuture(new PublishException(cause, new IllegalStateException("broken")));
        }
        log.add(record);
        CompletableFuture<Void> stored = new CompletableFuture<>();
        if (holding) {
            held.add(stored);
        } else {
            stored.complete(null);
        }
        return stored;
    }

    /** From now on nothing is acknowledged until {@link #release}. */
    public synchronized void hold() {
        holding = true;
    }

    public void release() {
        List<CompletableFuture<Void>> waiting;
        synchronized (this) {
            holding = false;
            waiting = List.copyOf(held);
            held.clear();
        }
        waiting.forEach(stored -> stored.complete(null));
    }

    public synchronized void breakWith(PublishException.@Nullable Cause cause) {
        broken = cause;
    }

    /** Everything in the order in which it was handed over. */
    public synchronized List<Object> log() {
        return List.copyOf(log);
    }

    public List<HeardMention> mentions() {
        return only(HeardMention.class);
    }

    public List<Decision.Refused> deadLetters() {
        return only(Decision.Refused.class);
    }

    public List<Instant> ticks() {
        return only(Instant.class);
    }

    private <T> List<T> only(Class<T> type) {
        return log().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public synchronized boolean healthy() {
        return broken == null;
    }

    @Override
    public void close() {}
}
