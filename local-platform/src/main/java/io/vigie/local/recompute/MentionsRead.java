package io.vigie.local.recompute;

import io.vigie.analytics.processor.Tick;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The mentions that a generation was computed from, counted on the topic itself.
 *
 * @param count mentions, poison among them, ticks not
 * @param wholeFrom event time from which on all mentions are still there; empty when none was ever deleted
 */
record MentionsRead(long count, Optional<Instant> wholeFrom) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Those before some offsets. */
    static MentionsRead before(KafkaConfig kafka, Map<TopicPartition, Long> ends) {
        try (Reader reader = new Reader(kafka, ends)) {
            return reader.read();
        }
    }

    private static final class Reader implements AutoCloseable {

        private final Map<TopicPartition, Long> ends;
        private final KafkaConsumer<String, byte[]> consumer;
        private final Deserializer<Mention> mentions;
        /** Partitions whose beginning was deleted and of which no mention, or no tick, was met yet. */
        private final Set<TopicPartition> withoutMention = new HashSet<>();

        private final Set<TopicPartition> withoutTick = new HashSet<>();
        private long count;
        private Optional<Instant> wholeFrom = Optional.empty();

        Reader(KafkaConfig kafka, Map<TopicPartition, Long> ends) {
            this.ends = ends;
            this.consumer =
                    new KafkaConsumer<>(kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer());
            this.mentions = kafka.serdes().deserializer(Topics.MENTIONS);
        }

        MentionsRead read() {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            consumer.beginningOffsets(ends.keySet()).forEach((partition, beginning) -> {
                if (beginning > 0) {
                    withoutMention.add(partition);
                    withoutTick.add(partition);
                }
            });
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(this::count);
            }
            return new MentionsRead(count, wholeFrom);
        }

        private void count(ConsumerRecord<String, byte[]> record) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() >= ends.getOrDefault(partition, 0L)) {
                return;
            }
            if (record.headers().lastHeader(Topics.TICK_HEADER) != null) {
                firstTickOf(partition, Tick.timeOf(record.headers()));
                return;
            }
            count++;
            if (withoutMention.contains(partition)) {
                firstOf(partition, record.value());
            }
        }

        /** The first mention that is left of a partition tells about when those were published that are not; if it is in order. */
        private void firstOf(TopicPartition partition, byte[] value) {
            try {
                Mention mention = mentions.deserialize(partition.topic(), value);
                if (mention != null) {
                    notBefore(mention.getPublishedAt());
                    withoutMention.remove(partition);
                }
            } catch (SerializationException e) {
                // poison has no time; the next mention has
                return;
            }
        }

        /** The first tick is in order also where the first mention that is left is an old one that was pushed late. */
        private void firstTickOf(TopicPartition partition, OptionalLong time) {
            if (time.isPresent() && withoutTick.remove(partition)) {
                notBefore(Instant.ofEpochMilli(time.getAsLong()));
            }
        }

        private void notBefore(Instant time) {
            wholeFrom = wholeFrom.filter(time::isBefore).or(() -> Optional.of(time));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
