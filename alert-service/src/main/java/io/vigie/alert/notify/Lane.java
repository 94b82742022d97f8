package io.vigie.alert.notify;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifications of one receiver, one after the other on a thread of their own: no receiver waits for another. */
final class Lane implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final double JITTER = 0.2;

    private final String receiver;
    private final Channel channel;
    private final RetryPolicy<Delivery> retries;
    private final DeliveryMeters meters;
    private final ExecutorService thread;

    Lane(String receiver, Channel channel, RetryConfig config, DeliveryMeters meters) {
        this.receiver = receiver;
        this.channel = channel;
        this.meters = meters;
        this.retries = RetryPolicy.<Delivery>builder()
                .handle(RuntimeException.class)
                .handleResultIf(Delivery.Unavailable.class::isInstance)
                .withMaxAttempts(config.attempts())
                .withBackoff(config.firstDelay(), config.longestDelay())
                .withJitter(JITTER)
                .build();
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread lane = new Thread(task, "vigie-notify-" + receiver);
            lane.setDaemon(true);
            return lane;
        });
    }

    void add(Message message, DeliveryReport report) {
        thread.execute(() -> deliver(message, report));
    }

    private void deliver(Message message, DeliveryReport report) {
        try {
            if (report.stillOurs()) {
                report.attempted();
                tryRepeatedly(message, report);
            }
        } catch (FailsafeException e) {
            log.info("delivery of {} interrupted; it is sent again after the restart", message.notificationId());
        } catch (RuntimeException e) {
            log.error("the delivery of {} could not be written down", message.notificationId(), e);
        }
    }

    private void tryRepeatedly(Message message, DeliveryReport report) {
        AtomicInteger attempts = new AtomicInteger();
        Delivery delivery = Failsafe.with(retries).get(() -> {
            attempts.incrementAndGet();
            return sendOnce(message);
        });
        settle(delivery, attempts.get(), report);
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
        } else if (delivery instanceof Delivery.Unavailable unavailable) {
            failed(report, attempts, unavailable.reason());
        } else {
            report.sent(attempts);
            meters.sent(receiver);
        }
    }

    private void failed(DeliveryReport report, int attempts, String reason) {
        log.warn("receiver {} not reached after {} tries: {}", receiver, attempts, reason);
        report.failed(attempts, reason);
        meters.failed(receiver, reason);
    }

    /** Gives up what is in hand; it is found again in the log. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
