package io.vigie.local.letters;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads records of letters that hold only the beginning of them. */
final class SourceRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConfig kafka;

    SourceRecords(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /**
     * The whole value of a letter's record.
     *
     * @throws NotRedrivableException when it is no longer there
     */
    byte[] value(Letter letter) throws NotRedrivableException {
        DeadLetter content = letter.content();
        TopicPartition partition = new TopicPartition(content.getTopic(), content.getPartition());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(List.of(partition));
            if (beginnings.getOrDefault(partition, Long.MAX_VALUE) <= content.getOffset()) {
                consumer.seek(partition, content.getOffset());
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                    if (record.offset() == content.getOffset() && sizeOf(record) == content.getPayloadSize()) {
                        return record.value();
                    }
                }
            }
        }
        throw new NotRedrivableException(
                "the letter holds " + content.getPayload().remaining() + " of " + content.getPayloadSize()
                        + " bytes, and " + letter.from() + " is no longer there");
    }

    private static long sizeOf(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        return value == null ? -1 : value.length;
    }
}
