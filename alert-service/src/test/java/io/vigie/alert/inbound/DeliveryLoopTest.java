package io.vigie.alert.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.alert.Spikes;
import io.vigie.alert.notify.Delivery;
import io.vigie.alert.notify.DeliveryMeters;
import io.vigie.alert.notify.Dispatcher;
import io.vigie.alert.notify.Message;
import io.vigie.alert.notify.RetryConfig;
import io.vigie.alert.publish.DeliveryLog;
import io.vigie.alert.topology.FakeSchemaIds;
import io.vigie.schemas.Notification;
import io.vigie.schemas.NotificationStatus;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import io.vigie.testkit.ManualClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DeliveryLoopTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.NOTIFICATIONS.name(), 0);

    private final ManualClock clock = ManualClock.at(Spikes.DAY);
    private final AvroSerdes serdes = new AvroSerdes(new FakeSchemaIds());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, Notification> producer = new MockProducer<>(
            true, new RoundRobinPartitioner(), new StringSerializer(), serdes.serializer(Topics.NOTIFICATIONS));
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private long offset;

    @Test
    void whatWhoHadThePartitionBeforeHasSentIsNotSentAgain() {
        Dispatcher dispatcher =
                new Dispatcher(Map.of("hook", this::send), RetryConfig.DEFAULT, clock, new DeliveryMeters(registry));
        try (dispatcher;
                DeliveryLoop loop = new DeliveryLoop(
                        consumer,
                        new Decoder<>(serdes.deserializer(Topics.NOTIFICATIONS), registry),
                        dispatcher,
                        new DeliveryLog(producer),
                        clock)) {
            loop.start();
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.updateEndOffsets(Map.of(PARTITION, 0L));
            consumer.rebalance(List.of(PARTITION));
            add("one", NotificationStatus.REQUESTED);
            add("two", NotificationStatus.ATTEMPTED);
            loop.step();
            add("two", NotificationStatus.SENT);
            add("three", NotificationStatus.REQUESTED);
            loop.step();
            released.complete(null);
            Awaitility.await().until(() -> sent.contains("three"));
        }
        assertThat(sent).containsExactly("one", "three");
    }

    private Delivery send(Message message) {
        released.join();
        sent.add(message.notificationId());
        return new Delivery.Sent();
    }

    private void add(String id, NotificationStatus status) {
        Notification record = Notifications.of(id, status);
        byte[] value = serdes.serializer(Topics.NOTIFICATIONS).serialize(PARTITION.topic(), record);
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset++, id, value));
    }
}
