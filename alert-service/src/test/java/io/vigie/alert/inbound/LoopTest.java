package io.vigie.alert.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Test
    void goesOnWhenTheBrokerIsBack() throws InterruptedException {
        CountDownLatch wentOn = new CountDownLatch(1);
        steps.add(() -> {
            throw new TimeoutException("no broker");
        });
        steps.add(wentOn::countDown);
        try (Loop loop = new Loop("test", new Scripted()).start()) {
            assertThat(wentOn.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(loop.alive()).isTrue();
        }
    }

    @Test
    void endsWhenAnotherHasTakenItsPlace() throws InterruptedException {
        steps.add(() -> {
            throw new FencedInstanceIdException("another one");
        });
        Loop loop = new Loop("test", new Scripted()).start();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        loop.close();
        assertThat(loop.alive()).isFalse();
    }

    /** Takes its steps one after the other, then waits. */
    private final class Scripted implements Loop.Work {

        @Override
        public void start() {}

        @Override
        public void step() {
            try {
                steps.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void wakeUp() {
            steps.add(() -> {});
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
