package io.vigie.local.letters;

import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Back to the topic and partition that a record came from, as it was, marked. */
final class ReturnToTopic {

    private final Generations generations;
    private final SourceRecords sources;
    private final KafkaProducer<byte[], byte[]> producer;

    ReturnToTopic(KafkaConfig kafka, KafkaProducer<byte[], byte[]> producer) {
        this.generations = new Generations(kafka);
        this.sources = new SourceRecords(kafka);
        this.producer = producer;
    }

    Returned put(Letter letter, int count) throws NotRedrivableException, InterruptedException {
        String topic = letter.content().getTopic();
        requireReader(topic, generations::current);
        RecordMetadata written = send(record(letter, count));
        return new Returned(topic, true, topic + "-" + written.partition() + "@" + written.offset());
    }

    /** Somebody reads public topics, of those that are derived the current generation only. */
    static void requireReader(String topic, Supplier<Generation> current) throws NotRedrivableException {
        TopicSpec<?> spec = Topics.ALL.stream()
                .filter(each -> Generation.named(topic, each.name()).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new NotRedrivableException(topic + " is internal to a service: what lies there is worked out"
                                + " again from the public topics, or not at all"));
        String read = Topics.DERIVED.contains(spec) ? current.get().of(spec).name() : spec.name();
        if (!topic.equals(read)) {
            throw new NotRedrivableException(topic + " is of another generation than the current one, " + read
                    + ", and nobody reads it: what lies there was computed anew");
        }
    }

    private ProducerRecord<byte[], byte[]> record(Letter letter, int count) throws NotRedrivableException {
        byte @Nullable [] key = letter.key();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                letter.content().getTopic(), letter.content().getPartition(), key, payload(letter));
        Headers headers = record.headers();
        letter.content().getHeaders().forEach((name, value) -> headers.add(name, Letter.bytes(value)));
        mark(headers, Topics.REDRIVE_HEADER, letter.id().toString());
        mark(headers, Topics.REDRIVE_COUNT_HEADER, Integer.toString(count));
        return record;
    }

    /** From the letter, or where it holds the beginning only, from where the record was read. */
    private byte[] payload(Letter letter) throws NotRedrivableException {
        if (letter.content().getPayloadSize() == 0) {
            throw new NotRedrivableException("the record has no value: there is nothing to put back");
        }
        return letter.whole() ? letter.payload() : sources.value(letter);
    }

    private static void mark(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.US_ASCII));
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record)
            throws NotRedrivableException, InterruptedException {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new NotRedrivableException("Kafka did not take it: " + e.getCause());
        }
    }
}
