package io.vigie.alert.notify;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedRunnable;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notifications of one receiver, one after the other on a thread of their own: no receiver waits for another. One that is
 * not taken for long is set aside from time to time, so that it holds up none that would be.
 */
final class Lane implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final double JITTER = 0.2;

    private final String receiver;
    private final Channel channel;
    private final RetryConfig config;
    private final RetryPolicy<Delivery> retries;
    private final Clock clock;
    private final DeliveryMeters meters;
    private final ScheduledExecutorService thread;

    Lane(String receiver, Channel channel, RetryConfig config, Clock clock, DeliveryMeters meters) {
        this.receiver = receiver;
        this.channel = channel;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        this.retries = RetryPolicy.<Delivery>builder()
                .handle(RuntimeException.class)
                .handleResultIf(Delivery.Unavailable.class::isInstance)
                .withMaxAttempts(config.attempts())
                .withBackoff(config.firstDelay(), config.longestDelay())
                .withJitter(JITTER)
                .build();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread lane = new Thread(task, "vigie-notify-" + receiver);
            lane.setDaemon(true);
            return lane;
        });
    }

    void add(Message message, DeliveryReport report) {
        thread.execute(() -> deliver(message, () -> begin(message, report)));
    }

    private void begin(Message message, DeliveryReport report) {
        if (report.stillOurs()) {
            writeDown(report::attempted, report);
        }
        if (report.stillOurs()) {
            tryInARow(message, report);
        }
    }

    private static void deliver(Message message, Runnable tries) {
        try {
            tries.run();
        } catch (FailsafeException | RejectedExecutionException e) {
            interrupted(message);
        } catch (RuntimeException e) {
            log.error("the delivery of {} could not be written down", message.notificationId(), e);
        }
    }

    /** Kafka may be away for long. Until it has the entry the message is kept, unless another process has it by then. */
    private void writeDown(CheckedRunnable entry, DeliveryReport report) {
        RetryPolicy<Object> untilWritten = RetryPolicy.builder()
                .withMaxRetries(-1)
                .withBackoff(config.firstDelay(), config.longestDelay())
                .abortIf((result, error) -> !report.stillOurs())
                .onFailedAttempt(event -> log.warn("the delivery log takes no entry", event.getLastException()))
                .build();
        Failsafe.with(untilWritten).run(entry);
    }

    private void tryInARow(Message message, DeliveryReport report) {
        AtomicInteger attempts = new AtomicInteger();
        Delivery delivery = Failsafe.with(retries).get(() -> {
            attempts.incrementAndGet();
            return sendOnce(message);
        });
        conclude(delivery, attempts.get(), message, report);
    }

    private void tryOnceMore(int attempts, Message message, DeliveryReport report) {
        if (report.stillOurs()) {
            conclude(sendOnce(message), attempts + 1, message, report);
        }
    }

    private void conclude(Delivery delivery, int attempts, Message message, DeliveryReport report) {
        if (!(delivery instanceof Delivery.Unavailable unavailable)) {
            settle(delivery, attempts, report);
        } else if (Thread.currentThread().isInterrupted()) {
            interrupted(message);
        } else if (report.stillOurs()) {
            setAside(unavailable, attempts, message, report);
        }
    }

    /** What waits when the process ends is found in the log by the next. */
    private void setAside(Delivery.Unavailable delivery, int attempts, Message message, DeliveryReport report) {
        Instant last = report.requestedAt().plus(config.lasting());
        if (clock.instant().isBefore(last)) {
            if (attempts <= config.attempts()) { // people are told once that it is away, and once how that ended
                log.warn(
                        "receiver {} not reached after {} tries: {}; tried again until {}",
                        receiver,
                        attempts,
                        delivery.reason(),
                        last);
                writeDown(() -> report.waiting(attempts, delivery.reason()), report);
            }
            var unused = thread.schedule(
                    () -> deliver(message, () -> tryOnceMore(attempts, message, report)),
                    config.pause().toNanos(),
                    TimeUnit.NANOSECONDS);
        } else {
            failed(report, attempts, delivery.reason());
        }
    }

    /** What was cut short is no failure of the receiver. */
    private static void interrupted(Message message) {
        log.info("delivery of {} interrupted; it is sent again after the restart", message.notificationId());
    }

    private Delivery sendOnce(Message message) {
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            log.error("channel of receiver {} failed unexpectedly", receiver, e);
            return new Delivery.Unavailable("unexpected-error");
        }
    }

    private void settle(Delivery delivery, int attempts, DeliveryReport report) {
        if (delivery instanceof Delivery.Refused refused) {
            failed(report, attempts, refused.reason());
        } else if (delivery instanceof Delivery.Sent sent) {
            writeDown(() -> report.sent(attempts), report);
            meters.sent(receiver, sent.reason());
        }
    }

    private void failed(DeliveryReport report, int attempts, String reason) {
        log.warn("receiver {} not reached after {} tries: {}", receiver, attempts, reason);
        writeDown(() -> report.failed(attempts, reason), report);
        meters.failed(receiver, reason);
    }

    /** Gives up what is in hand; it is found again in the log. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
