package io.vigie.local.recompute;

import io.vigie.kit.kafka.KafkaConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a group has not processed yet of some topics as they were at a moment. Offsets alone cannot tell: behind the last record
 * of a transaction is its marker, which nobody processes. So where a group is not at the end, the records in between are looked
 * for.
 */
final class Backlog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String group;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Backlog(KafkaConfig kafka, String group) {
        this.group = group;
        this.admin = Admin.create(kafka.client());
        this.consumer = new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** From now on, what these topics hold at this moment counts. Returns how many records that are. */
    long measure(List<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        ends.clear();
        ends.putAll(consumer.endOffsets(partitions));
        long before = consumer.beginningOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return ends.values().stream().mapToLong(Long::longValue).sum() - before;
    }

    /** Whether all of it has been processed. */
    boolean isDone() throws InterruptedException {
        Map<TopicPartition, Long> places = places();
        ends.entrySet().removeIf(end -> reached(end.getKey(), places.getOrDefault(end.getKey(), 0L), end.getValue()));
        return ends.isEmpty();
    }

    /** Where the group is; at the beginning of what is kept where it has not committed yet. */
    private Map<TopicPartition, Long> places() throws InterruptedException {
        Map<TopicPartition, Long> places = new HashMap<>(consumer.beginningOffsets(ends.keySet()));
        committed().forEach((partition, offset) -> {
            if (offset != null) {
                places.computeIfPresent(partition, (same, beginning) -> Math.max(beginning, offset.offset()));
            }
        });
        return places;
    }

    /** Where the group is in every partition of a topic that it has committed. */
    Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot ask how far " + group + " is", e.getCause());
        }
    }

    private boolean reached(TopicPartition partition, long from, long end) {
        if (from >= end) {
            return true;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            if (consumer.poll(POLL).records(partition).stream().anyMatch(record -> record.offset() < end)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
