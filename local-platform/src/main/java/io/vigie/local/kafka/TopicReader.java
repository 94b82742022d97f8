package io.vigie.local.kafka;

import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic of the catalogue from its beginning to where it ends now, committed records only. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConfig kafka;
    private final Supplier<Generation> generation;

    /** Reads derived topics of the generation that is current then. */
    public TopicReader(KafkaConfig kafka) {
        this.kafka = kafka;
        this.generation = new Generations(kafka)::current;
    }

    /** Reads derived topics of one generation. */
    public TopicReader(KafkaConfig kafka, Generation generation) {
        this.kafka = kafka;
        this.generation = () -> generation;
    }

    public <V extends SpecificRecord> void read(TopicSpec<V> topic, Consumer<ConsumerRecord<String, V>> visitor) {
        read(topic, kafka.serdes().deserializer(topic), visitor);
    }

    /** With values as another deserialiser makes them. */
    public <T> void read(TopicSpec<?> topic, Deserializer<T> values, Consumer<ConsumerRecord<String, T>> visitor) {
        try (KafkaConsumer<String, T> consumer =
                new KafkaConsumer<>(kafka.consumer(), new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(nameOf(topic)).stream()
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

    private String nameOf(TopicSpec<?> topic) {
        return Topics.DERIVED.contains(topic) ? generation.get().of(topic).name() : topic.name();
    }
}
