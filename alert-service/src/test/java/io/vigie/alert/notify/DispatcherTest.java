package io.vigie.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.alert.Spikes;
import io.vigie.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final RetryConfig PATIENT = retries(2, Duration.ofHours(6));
    private static final RetryConfig QUICK = retries(3, Duration.ZERO);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final FakeReport report = new FakeReport();

    @Test
    void writesDownThatItTriesBeforeItSends() {
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> {
            assertThat(report.entries).containsExactly("attempted");
            return new Delivery.Sent();
        }))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "sent after 1");
        }
    }

    @Test
    void triesAgainWhatMayHelpUnderTheSameKey() {
        AtomicInteger tries = new AtomicInteger();
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> {
            assertThat(message.notificationId()).isEqualTo("a-one/1/a");
            return tries.incrementAndGet() < 3 ? new Delivery.Unavailable("busy") : new Delivery.Sent();
        }))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "sent after 3");
        }
    }

    @Test
    void givesUpWithTheLastReason() {
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> new Delivery.Unavailable("http-503")))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "failed after 3: http-503");
        }
        assertThat(registry.get("vigie.notification.deliveries")
                        .tags("receiver", "a", "outcome", "failed", "reason", "http-503")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void goesOnForSixHoursWithWhatMayHelp() {
        Channel away = message -> {
            clock.advance(Duration.ofHours(1));
            return new Delivery.Unavailable("http-503");
        };
        try (Dispatcher dispatcher = dispatcher(Map.of("a", away), PATIENT)) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "waiting after 2: http-503", "failed after 6: http-503");
        }
    }

    @Test
    void whatIsTriedForLongHoldsUpNoOther() {
        FakeReport second = new FakeReport();
        Channel choosy = message -> message.alertId().equals("a-one") && !second.entries.contains("sent after 1")
                ? new Delivery.Unavailable("smtp-450")
                : new Delivery.Sent();
        Message one = Messages.opened("a");
        Message two = new Message("a-two/1/a", "a-two", 1, "a", "opened", one.alert());
        try (Dispatcher dispatcher = dispatcher(Map.of("a", choosy), PATIENT)) {
            dispatcher.dispatch(one, report);
            dispatcher.dispatch(two, second);
            Awaitility.await().until(() -> report.entries.size() == 3);
        }
        assertThat(report.entries.get(1)).isEqualTo("waiting after 2: smtp-450");
        assertThat(report.entries.get(2)).startsWith("sent after");
    }

    @Test
    void whatAnotherProcessHasTakenOverWhileItWaitedIsLeftToIt() {
        AtomicInteger sends = new AtomicInteger();
        Channel away = message -> {
            report.ours = sends.incrementAndGet() < 4;
            return new Delivery.Unavailable("http-503");
        };
        FakeReport next = new FakeReport();
        try (Dispatcher dispatcher = dispatcher(Map.of("a", away, "b", message -> new Delivery.Sent()), PATIENT)) {
            dispatcher.dispatch(Messages.opened("a"), report);
            Awaitility.await().until(() -> !report.ours);
            dispatcher.dispatch(Messages.opened("b"), next);
            Awaitility.await().until(() -> next.entries.size() == 2);
        }
        assertThat(sends).hasValue(4);
        assertThat(report.entries).containsExactly("attempted", "waiting after 2: http-503");
    }

    @Test
    void whatAnotherProcessHasIsNotGivenUpHere() {
        Channel away = message -> {
            report.ours = false;
            return new Delivery.Unavailable("http-503");
        };
        FakeReport next = new FakeReport();
        try (Dispatcher dispatcher = dispatcher(Map.of("a", away))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            dispatcher.dispatch(Messages.opened("a"), next);
            Awaitility.await().until(() -> next.entries.size() == 2);
        }
        assertThat(report.entries).containsExactly("attempted");
    }

    @Test
    void whatWaitsWhenTheProcessEndsIsNoFailure() {
        AtomicInteger sends = new AtomicInteger();
        Channel away = message -> {
            sends.incrementAndGet();
            return new Delivery.Unavailable("http-503");
        };
        RetryConfig waiting = new RetryConfig(
                1, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofHours(1), Duration.ofHours(6));
        try (Dispatcher dispatcher = dispatcher(Map.of("a", away), waiting)) {
            dispatcher.dispatch(Messages.opened("a"), report);
            Awaitility.await().until(() -> report.entries.size() == 2);
        }
        assertThat(sends).hasValue(1);
        assertThat(report.entries).containsExactly("attempted", "waiting after 1: http-503");
    }

    @Test
    void doesNotTryAgainWhatCannotHelp() {
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> new Delivery.Refused("http-404")))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "failed after 1: http-404");
        }
    }

    @Test
    void aChannelThatThrowsIsAFailureNotAnEnd() {
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> {
            throw new IllegalStateException("bug");
        }))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "failed after 3: unexpected-error");
        }
    }

    @Test
    void aReceiverThatIsNotConfiguredAnyMoreIsAFailure() {
        try (Dispatcher dispatcher = dispatcher(Map.of())) {
            dispatcher.dispatch(Messages.opened("gone"), report);
            assertReported("attempted", "failed after 1: receiver-not-configured");
        }
    }

    @Test
    void doesNotSendWhatAnotherProcessHasTakenOver() {
        report.ours = false;
        AtomicInteger sends = new AtomicInteger();
        FakeReport next = new FakeReport();
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> {
            sends.incrementAndGet();
            return new Delivery.Sent();
        }))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            dispatcher.dispatch(Messages.opened("a"), next);
            Awaitility.await().until(() -> next.entries.size() == 2);
        }
        assertThat(report.entries).isEmpty();
        assertThat(sends).hasValue(1);
    }

    @Test
    void keepsWhatItCannotWriteDownUntilItCan() {
        report.refusals.set(2);
        AtomicInteger sends = new AtomicInteger();
        try (Dispatcher dispatcher = dispatcher(Map.of("a", message -> {
            sends.incrementAndGet();
            report.refusals.set(2);
            return new Delivery.Sent();
        }))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            assertReported("attempted", "sent after 1");
        }
        assertThat(sends).hasValue(1);
    }

    @Test
    void aTryThatTheShutdownCutsShortIsNoFailure() throws Exception {
        CompletableFuture<Thread> lane = new CompletableFuture<>();
        RetryConfig once = retries(1, Duration.ZERO);
        Channel hanging = message -> {
            lane.complete(Thread.currentThread());
            awaitUninterruptibly(new CountDownLatch(1));
            return new Delivery.Unavailable("interrupted");
        };
        try (Dispatcher dispatcher = new Dispatcher(Map.of("a", hanging), once, clock, new DeliveryMeters(registry))) {
            dispatcher.dispatch(Messages.opened("a"), report);
            lane.join();
        }
        lane.join().join();
        assertThat(report.entries).containsExactly("attempted");
    }

    @Test
    void aSlowReceiverKeepsNobodyWaiting() {
        CountDownLatch release = new CountDownLatch(1);
        FakeReport slow = new FakeReport();
        try (Dispatcher dispatcher = dispatcher(Map.of(
                "slow",
                message -> {
                    awaitUninterruptibly(release);
                    return new Delivery.Sent();
                },
                "quick",
                message -> new Delivery.Sent()))) {
            dispatcher.dispatch(Messages.opened("slow"), slow);
            dispatcher.dispatch(Messages.opened("quick"), report);
            assertReported("attempted", "sent after 1");
            assertThat(slow.entries).doesNotContain("sent after 1");
            release.countDown();
            Awaitility.await().untilAsserted(() -> assertThat(slow.entries).contains("sent after 1"));
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Dispatcher dispatcher(Map<String, Channel> channels) {
        return dispatcher(channels, QUICK);
    }

    private Dispatcher dispatcher(Map<String, Channel> channels, RetryConfig retries) {
        return new Dispatcher(channels, retries, clock, new DeliveryMeters(registry));
    }

    private static RetryConfig retries(int attempts, Duration lasting) {
        return new RetryConfig(attempts, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(1), lasting);
    }

    private void assertReported(String... entries) {
        Awaitility.await().untilAsserted(() -> assertThat(report.entries).isEqualTo(List.of(entries)));
    }
}
