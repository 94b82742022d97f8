package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to where it ends now, committed records only, as another system would. */
record TopicRecords(KafkaConfig kafka) {

    private static final Duration POLL = Duration.ofMillis(200);

    <V extends SpecificRecord> void read(TopicSpec<V> topic, Consumer<ConsumerRecord<String, V>> visitor) {
        read(topic.name(), new StringDeserializer(), kafka.serdes().deserializer(topic), visitor);
    }

    <K, V> void read(
            String topic, Deserializer<K> keys, Deserializer<V> values, Consumer<ConsumerRecord<K, V>> visitor) {
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(kafka.consumer(), keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(visitor);
            }
        }
    }
}
