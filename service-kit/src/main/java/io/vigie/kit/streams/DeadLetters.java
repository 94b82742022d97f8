package io.vigie.kit.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the dead letters of one service's topology and counts them. Streams makes the exception handlers itself, by
 * class name, so that this reaches them through the settings. Safe for use by several threads.
 *
 * <p>A letter's id says where the record was read: processed again after a crash, it gets the same id.
 */
public final class DeadLetters {

    private static final String SETTING = "vigie.dead.letters";
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String service;
    private final Serializer<DeadLetter> serializer;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final boolean written;

    /** @param service name of the service, such as {@code alert-service} */
    public DeadLetters(String service, AvroSerdes serdes, Clock clock, MeterRegistry metrics) {
        this(service, serdes.serializer(Topics.DEAD_LETTERS), clock, metrics, true);
    }

    private DeadLetters(
            String service, Serializer<DeadLetter> serializer, Clock clock, MeterRegistry metrics, boolean written) {
        this.service = service;
        this.serializer = serializer;
        this.clock = clock;
        this.metrics = metrics;
        this.written = written;
    }

    /** Counts and logs them only: of records that were read before, the letters have been written. */
    public DeadLetters countedOnly() {
        return new DeadLetters(service, serializer, clock, metrics, false);
    }

    /** Settings of Streams under which poison is set aside at all three places where it shows. */
    public Map<String, Object> settings() {
        return Map.of(
                SETTING,
                this,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeserialisationFailures.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                ProcessingFailures.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                ProductionFailures.class);
    }

    static DeadLetters from(Map<String, ?> settings) {
        return (DeadLetters) Objects.requireNonNull(settings.get(SETTING), SETTING);
    }

    /** The records to produce for a poisoned record: one, or none if they are counted only. */
    List<ProducerRecord<byte[], byte[]>> about(Poison poison, Stage stage, Throwable failure) {
        DeadLetter letter = letter(poison, stage, failure);
        log.warn("dead letter {}: {}: {}", letter.getDeadLetterId(), letter.getReason(), letter.getDetail());
        metrics.counter("vigie.dead.letters", "stage", stage.label(), "reason", letter.getReason())
                .increment();
        if (!written) {
            return List.of();
        }
        byte[] key = letter.getDeadLetterId().getBytes(StandardCharsets.UTF_8);
        String topic = Topics.DEAD_LETTERS.name();
        return List.of(new ProducerRecord<>(topic, key, serializer.serialize(topic, letter)));
    }

    private DeadLetter letter(Poison poison, Stage stage, Throwable failure) {
        return DeadLetter.newBuilder()
                .setDeadLetterId(service + "/" + poison.origin() + "/" + stage.label())
                .setService(service)
                .setStage(stage.label())
                .setReason(Fault.reason(failure))
                .setDetail(LetterBounds.detail(Fault.detail(failure)))
                .setTopic(poison.origin().topic())
                .setPartition(poison.origin().partition())
                .setOffset(poison.origin().offset())
                .setKey(LetterBounds.key(poison.key()))
                .setPayload(poison.beginning(LetterBounds.MOST_PAYLOAD))
                .setPayloadSize(poison.size())
                .setHeaders(LetterBounds.headers(poison.headers()))
                .setAt(clock.instant())
                .build();
    }
}
