package io.vigie.local.recompute;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.kafka.TopicReader;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.CorrectionOutcome;
import io.vigie.schemas.FunctionMetrics;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Takes over from a generation what the next cannot compute, since the mentions are no longer kept. */
final class CarryOver implements AutoCloseable {

    private final KafkaConfig kafka;
    private final Generation from;
    private final Generation to;
    private final KafkaProducer<String, byte[]> producer;
    private long count;
    private volatile @Nullable Exception failure;

    CarryOver(KafkaConfig kafka, Generation from, Generation to) {
        this.kafka = kafka;
        this.from = from;
        this.to = to;
        this.producer = new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer());
    }

    /** Closed windows that began earlier, and what became of corrections of mentions of then. Returns how many records. */
    long before(Instant wholeFrom) {
        copyWindows(wholeFrom);
        copyCorrections();
        producer.flush();
        if (failure != null) {
            throw new KafkaException("cannot take over what is older than " + wholeFrom, failure);
        }
        return count;
    }

    private void sent(RecordMetadata place, @Nullable Exception problem) {
        if (problem != null) {
            failure = problem;
        }
    }

    private void copyWindows(Instant wholeFrom) {
        Copier<FunctionMetrics> copier = new Copier<>(Topics.FUNCTION_METRICS);
        new TopicReader(kafka, from).read(Topics.FUNCTION_METRICS, record -> {
            if (record.value().getComplete() && record.value().getWindowStart().isBefore(wholeFrom)) {
                copier.copy(record);
            }
        });
    }

    private void copyCorrections() {
        Set<String> unknown = new HashSet<>();
        new TopicReader(kafka, to).read(Topics.CORRECTED_MENTIONS, record -> {
            if (isUnknown(record.value())) {
                unknown.add(record.value().getCommandId());
            }
        });
        Copier<CorrectedMention> copier = new Copier<>(Topics.CORRECTED_MENTIONS);
        new TopicReader(kafka, from).read(Topics.CORRECTED_MENTIONS, record -> {
            if (!isUnknown(record.value()) && unknown.contains(record.value().getCommandId())) {
                copier.copy(record);
            }
        });
    }

    private static boolean isUnknown(CorrectedMention corrected) {
        return corrected.getOutcome() == CorrectionOutcome.UNKNOWN_MENTION;
    }

    /** Into the same partition: both generations have as many, by the same keys. */
    private final class Copier<V extends SpecificRecord> {

        private final TopicSpec<V> topic;
        private final Serializer<V> serializer;

        Copier(TopicSpec<V> topic) {
            this.topic = to.of(topic);
            this.serializer = kafka.serdes().serializer(this.topic);
        }

        @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of failures, before the flush returns
        void copy(ConsumerRecord<String, V> record) {
            byte[] value = serializer.serialize(topic.name(), record.value());
            producer.send(
                    new ProducerRecord<>(topic.name(), record.partition(), record.key(), value), CarryOver.this::sent);
            count++;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
