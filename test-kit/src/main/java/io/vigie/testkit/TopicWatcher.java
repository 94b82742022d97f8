package io.vigie.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Reads an existing topic from its beginning, committed records only, and waits for what should appear there. Used by
 * one thread.
 */
public final class TopicWatcher<K, V> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration TOPIC_DEADLINE = Duration.ofSeconds(20);

    private final Consumer<K, V> consumer;
    private final String topic;
    private final List<ConsumerRecord<K, V>> seen = new ArrayList<>();

    private TopicWatcher(Consumer<K, V> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    public static <K, V> TopicWatcher<K, V> of(
            String bootstrapServers, String topic, Deserializer<K> keys, Deserializer<V> values) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        TopicWatcher<K, V> watcher = new TopicWatcher<>(new KafkaConsumer<>(settings, keys, values), topic);
        watcher.assignAll();
        return watcher;
    }

    public static TopicWatcher<byte[], byte[]> bytes(String bootstrapServers, String topic) {
        return of(bootstrapServers, topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void assignAll() {
        within(TOPIC_DEADLINE).until(() -> !consumer.partitionsFor(topic).isEmpty());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything seen so far, in the order of each partition; asks Kafka for more first. */
    public List<ConsumerRecord<K, V>> records() {
        consumer.poll(POLL).forEach(seen::add);
        return List.copyOf(seen);
    }

    public List<V> values() {
        return records().stream().map(ConsumerRecord::value).toList();
    }

    /**
     * Everything seen, once the condition holds.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when it does not hold before the deadline
     */
    public List<ConsumerRecord<K, V>> await(Duration deadline, Predicate<List<ConsumerRecord<K, V>>> condition) {
        within(deadline).until(() -> condition.test(records()));
        return List.copyOf(seen);
    }

    /** Everything seen, once there are at least this many. */
    public List<ConsumerRecord<K, V>> awaitCount(int count, Duration deadline) {
        return await(deadline, records -> records.size() >= count);
    }

    /** Reads to the present end of every partition: what is committed by now has been seen. */
    public List<ConsumerRecord<K, V>> readToEnd(Duration deadline) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        return await(
                deadline,
                records -> ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    /** Polling blocks by itself, and a consumer belongs to one thread. */
    private ConditionFactory within(Duration deadline) {
        return Awaitility.await("topic " + topic)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(deadline);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
