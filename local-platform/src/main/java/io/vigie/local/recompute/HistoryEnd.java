package io.vigie.local.recompute;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says on every partition of a generation's spikes that those so far are history. */
record HistoryEnd(KafkaConfig kafka) {

    private static final String KEY = "history-ends";

    void mark(Generation generation) throws InterruptedException {
        String topic = generation.of(Topics.SPIKES).name();
        try (KafkaProducer<String, byte @Nullable []> producer =
                new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
            for (PartitionInfo partition : producer.partitionsFor(topic)) {
                producer.send(record(topic, partition.partition(), generation)).get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("cannot end the history of " + topic, e.getCause());
        }
    }

    private static ProducerRecord<String, byte @Nullable []> record(
            String topic, int partition, Generation generation) {
        byte[] number = String.valueOf(generation.number()).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                topic, partition, KEY, null, List.of(new RecordHeader(Topics.HISTORY_ENDS_HEADER, number)));
    }
}
