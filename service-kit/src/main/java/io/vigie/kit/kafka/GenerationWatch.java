package io.vigie.kit.kafka;

import io.vigie.schemas.GenerationSwitch;
import io.vigie.schemas.catalogue.Generation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a service, on a thread of its own, when another generation becomes the current one. */
public final class GenerationWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GenerationWatch.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(60);

    private final org.apache.kafka.clients.consumer.Consumer<String, GenerationSwitch> consumer;
    private final Consumer<Generation> listener;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private Generation known;
    private Generation latest;
    private volatile boolean failing;

    /**
     * Watches from now on.
     *
     * @param known what the caller takes for the current one; it is told at once if that is no longer so
     * @param listener what to do about another one; when it fails it is told again and again, until it does not
     */
    public GenerationWatch(KafkaConfig kafka, Generation known, Consumer<Generation> listener) {
        this(Generations.consumer(kafka), known, listener, PAUSE);
    }

    /** @param pause time between a look that failed and the next one */
    GenerationWatch(
            org.apache.kafka.clients.consumer.Consumer<String, GenerationSwitch> consumer,
            Generation known,
            Consumer<Generation> listener,
            Duration pause) {
        this.consumer = consumer;
        this.pause = pause;
        this.known = known;
        this.latest = known;
        this.listener = listener;
        this.thread = new Thread(this::watch, "vigie-generation-watch");
        thread.setDaemon(true);
        consumer.assign(List.of(Generations.PLACE));
        consumer.seekToBeginning(List.of(Generations.PLACE));
        thread.start();
    }

    /** False while the current generation could not be asked for, or not be followed. */
    public boolean isFollowing() {
        return thread.isAlive() && !failing;
    }

    private void watch() {
        try (consumer) {
            while (closed.getCount() > 0) {
                lookOrPause();
            }
        } catch (WakeupException | InterruptException | InterruptedException e) {
            log.debug("generations are no longer watched");
        }
    }

    /** A record that could not be read, because the registry is away say, is read again: the position has not moved. */
    private void lookOrPause() throws InterruptedException {
        try {
            look();
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!failing) {
                log.error("the current generation cannot be asked for; goes on trying", e);
            }
            failing = true;
            boolean unused = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Of several switches at once, as at the start, the last holds. */
    private void look() {
        for (var record : consumer.poll(POLL)) {
            latest = new Generation(record.value().getGeneration());
        }
        boolean atEnd = consumer.currentLag(Generations.PLACE).orElse(1) == 0;
        if (atEnd && !latest.equals(known)) {
            follow();
        } else if (atEnd) {
            failing = false;
        }
    }

    private void follow() {
        try {
            listener.accept(latest);
            log.info("generation {} is current now, was {}", latest.number(), known.number());
            known = latest;
            failing = false;
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!failing) {
                log.error("generation {} is current and cannot be followed yet; goes on trying", latest.number(), e);
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
