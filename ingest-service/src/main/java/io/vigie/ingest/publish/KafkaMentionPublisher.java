package io.vigie.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.vigie.ingest.pipeline.Decision;
import io.vigie.ingest.pipeline.HeardMention;
import io.vigie.ingest.pipeline.MentionPublisher;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** {@link MentionPublisher} over one idempotent Kafka producer with acks=all. */
public final class KafkaMentionPublisher implements MentionPublisher {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics clientMetrics;
    private final Serializer<Mention> mentions;
    private final Serializer<DeadLetter> deadLetters;
    private final String tickKey;
    private final Clock clock;
    private volatile boolean healthy = true;

    public KafkaMentionPublisher(KafkaConfig kafka, PublisherConfig config, Clock clock, MeterRegistry registry) {
        AvroSerdes serdes = kafka.serdes();
        this.mentions = serdes.serializer(Topics.MENTIONS);
        this.deadLetters = serdes.serializer(Topics.DEAD_LETTERS);
        this.producer = new KafkaProducer<>(
                ProducerSettings.of(kafka, config), new StringSerializer(), new ByteArraySerializer());
        this.clientMetrics = new KafkaClientMetrics(producer);
        clientMetrics.bindTo(registry);
        this.tickKey = "tick:" + config.producer();
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> publish(HeardMention mention) {
        return attempt(() -> {
            Mention value = AvroMentions.mention(mention, clock.instant());
            String topic = Topics.MENTIONS.name();
            return new ProducerRecord<>(topic, mention.mentionId(), mentions.serialize(topic, value));
        });
    }

    @Override
    public CompletableFuture<Void> bury(Decision.Refused refused) {
        return attempt(() -> {
            String id = UUID.randomUUID().toString();
            DeadLetter value = AvroMentions.deadLetter(refused, id, clock.instant());
            String topic = Topics.DEAD_LETTERS.name();
            return new ProducerRecord<>(topic, id, deadLetters.serialize(topic, value));
        });
    }

    @Override
    public CompletableFuture<Void> tick(Instant eventTime) {
        byte[] time = Long.toString(eventTime.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
        try {
            return CompletableFuture.allOf(producer.partitionsFor(Topics.MENTIONS.name()).stream()
                    .map(partition -> send(tickRecord(partition.partition(), time)))
                    .toArray(CompletableFuture<?>[]::new));
        } catch (KafkaException | IllegalStateException e) {
            return failed(e);
        }
    }

    private ProducerRecord<String, byte @Nullable []> tickRecord(int partition, byte[] time) {
        ProducerRecord<String, byte @Nullable []> tick =
                new ProducerRecord<>(Topics.MENTIONS.name(), partition, tickKey, null);
        tick.headers().add(Topics.TICK_HEADER, time);
        return tick;
    }

    /** Makes a record; serialising may ask the registry. */
    private interface RecordMaker {
        ProducerRecord<String, byte @Nullable []> make();
    }

    private CompletableFuture<Void> attempt(RecordMaker maker) {
        try {
            return send(maker.make());
        } catch (KafkaException | IllegalStateException e) {
            return failed(e);
        }
    }

    @SuppressWarnings("NullAway") // Kafka's types are not annotated: a record without a value is a control record
    private CompletableFuture<Void> send(ProducerRecord<String, byte @Nullable []> record) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        var unused = producer.send(record, (metadata, failure) -> {
            healthy = failure == null;
            if (failure == null) {
                stored.complete(null);
            } else {
                stored.completeExceptionally(PublishFailures.named(failure));
            }
        });
        return stored;
    }

    private CompletableFuture<Void> failed(RuntimeException e) {
        healthy = false;
        return CompletableFuture.failedFuture(PublishFailures.named(e));
    }

    @Override
    public boolean healthy() {
        return healthy;
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
        clientMetrics.close();
    }
}
