package io.vigie.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.GenerationSwitch;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GenerationWatchTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final MockConsumer<String, GenerationSwitch> consumer = new MockConsumer<>("earliest");
    private final BlockingQueue<Generation> told = new LinkedBlockingQueue<>();

    GenerationWatchTest() {
        consumer.updateBeginningOffsets(Map.of(Generations.PLACE, 0L));
        consumer.updateEndOffsets(Map.of(Generations.PLACE, 0L));
    }

    @Test
    @Timeout(30)
    void aLookThatFailsIsTakenAgain() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        consumer.schedulePollTask(() -> fail("lost"));
        consumer.schedulePollTask(failed::countDown);
        try (GenerationWatch watch = new GenerationWatch(consumer, Generation.FIRST, told::add, PAUSE)) {
            assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
            consumer.schedulePollTask(() -> {
                consumer.updateEndOffsets(Map.of(Generations.PLACE, 1L));
                consumer.addRecord(new ConsumerRecord<>(Generations.PLACE.topic(), 0, 0, "current", to(2)));
            });

            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Generation(2));
            CountDownLatch after = new CountDownLatch(1);
            consumer.schedulePollTask(after::countDown);
            assertThat(after.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.isFollowing()).isTrue();
        }
    }

    @Test
    @Timeout(30)
    void doesNotFollowWhileItCannotLook() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        consumer.schedulePollTask(() -> fail("lost"));
        consumer.schedulePollTask(() -> {
            third.countDown();
            await(seen);
            fail("still lost");
        });
        try (GenerationWatch watch = new GenerationWatch(consumer, Generation.FIRST, told::add, PAUSE)) {
            assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.isFollowing()).isFalse();
            seen.countDown();
        }
        assertThat(told).isEmpty();
        assertThat(consumer.closed()).isTrue();
    }

    private void fail(String why) {
        consumer.setPollException(
                new KafkaException(why, new RegistryUnavailableException(why, new IllegalStateException())));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GenerationSwitch to(int generation) {
        return GenerationSwitch.newBuilder()
                .setGeneration(generation)
                .setPrevious(1)
                .setMentions(0)
                .setOutcomes(Map.of())
                .setDeadLetters(0)
                .setCarriedOver(0)
                .setAt(Instant.EPOCH)
                .build();
    }
}
