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
import io.vigie.schemas.registry.RegistryUnavailableException;
import io.vigie.schemas.registry.SchemaRefusedException;
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
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link MentionPublisher} over one idempotent Kafka producer with acks=all. */
public final class KafkaMentionPublisher implements MentionPublisher {

    private static final Logger log = LoggerFactory.getLogger(KafkaMentionPublisher.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaClientMetrics clientMetrics;
    private final Serializer<Mention> mentions;
    private final Serializer<DeadLetter> deadLetters;
    private final String tickKey;
    private final Clock clock;
    private volatile boolean kafkaTakes = true;
    private volatile boolean registryAnswers = true;

    public KafkaMentionPublisher(KafkaConfig kafka, PublisherConfig config, Clock clock, MeterRegistry registry) {
        this(kafka, kafka.serdes(), config, clock, registry);
    }

    KafkaMentionPublisher(
            KafkaConfig kafka, AvroSerdes serdes, PublisherConfig config, Clock clock, MeterRegistry registry) {
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
        CompletableFuture<Void> stored = tickAll(eventTime);
        if (!registryAnswers) {
            askRegistryAgain();
        }
        return stored;
    }

    private CompletableFuture<Void> tickAll(Instant eventTime) {
        byte[] time = Long.toString(eventTime.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
        try {
            return CompletableFuture.allOf(producer.partitionsFor(Topics.MENTIONS.name()).stream()
                    .map(partition -> send(tickRecord(partition.partition(), time)))
                    .toArray(CompletableFuture<?>[]::new));
        } catch (KafkaException | IllegalStateException e) {
            return failed(e);
        }
    }

    /** Nobody sends to what is not ready, so that no mention would ever find out that the registry is back. */
    private void askRegistryAgain() {
        try {
            mentions.serialize(Topics.MENTIONS.name(), AvroMentions.sample(clock.instant()));
            registryAnswers = true;
        } catch (KafkaException e) {
            log.debug("the registry does not answer yet", e);
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
            ProducerRecord<String, byte @Nullable []> made = maker.make();
            registryAnswers = true;
            return send(made);
        } catch (RegistryUnavailableException | SchemaRefusedException e) {
            registryAnswers = false;
            return failed(e);
        } catch (KafkaException | IllegalStateException e) {
            return failed(e);
        }
    }

    @SuppressWarnings("NullAway") // Kafka's types are not annotated: a record without a value is a control record
    private CompletableFuture<Void> send(ProducerRecord<String, byte @Nullable []> record) {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        var unused = producer.send(record, (metadata, failure) -> {
            kafkaTakes = failure == null;
            if (failure == null) {
                stored.complete(null);
            } else {
                stored.completeExceptionally(PublishFailures.named(failure));
            }
        });
        return stored;
    }

    private CompletableFuture<Void> failed(RuntimeException e) {
        kafkaTakes &= e instanceof SerializationException;
        return CompletableFuture.failedFuture(PublishFailures.named(e));
    }

    @Override
    public boolean healthy() {
        return kafkaTakes && registryAnswers;
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
        clientMetrics.close();
    }
}
