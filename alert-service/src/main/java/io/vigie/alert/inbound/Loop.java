package io.vigie.alert.inbound;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that repeats a step until it is closed, or fails in a way that trying again cannot help. */
public final class Loop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final long CLOSING_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Work work;
    private final Thread thread;
    private volatile boolean closing;

    /** What a loop does; all but {@link #wakeUp} on the loop's thread. */
    public interface Work extends AutoCloseable {

        void start();

        /** To be repeated when it throws what trying again can help. */
        void step();

        /** Ends a step that waits; called by another thread. */
        void wakeUp();

        @Override
        void close();
    }

    public Loop(String name, Work work) {
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public Loop start() {
        thread.start();
        return this;
    }

    public boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        try (work) {
            work.start();
            while (!closing) {
                stepOrPause();
            }
        } catch (WakeupException | InterruptException e) {
            log.debug("{} ends", thread.getName());
        } catch (RuntimeException e) {
            log.error("{} stopped", thread.getName(), e);
        }
    }

    /** A broker that is away comes back. */
    private void stepOrPause() {
        try {
            work.step();
        } catch (RetriableException e) {
            log.warn("{} tries again: {}", thread.getName(), e.toString());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        closing = true;
        work.wakeUp();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
