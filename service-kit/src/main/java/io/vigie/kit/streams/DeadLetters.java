package io.vigie.kit.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Makes the dead letters of one service's topology and counts them. Safe for use by several threads. */
public final class DeadLetters {

    private static final int MOST_PAYLOAD_BYTES = 64 * 1024;

    private final String service;
    private final Serializer<DeadLetter> serializer;
    private final Clock clock;
    private final MeterRegistry registry;

    /** @param service name of the service, such as {@code alert-service} */
    public DeadLetters(String service, AvroSerdes serdes, Clock clock, MeterRegistry registry) {
        this.service = service;
        this.serializer = serdes.serializer(Topics.DEAD_LETTERS);
        this.clock = clock;
        this.registry = registry;
    }

    /** The record to write for an input that failed; its id is the same when the same input fails again. */
    ProducerRecord<byte[], byte[]> letter(String stage, Throwable error, ErrorHandlerContext input) {
        String reason = Reasons.of(error);
        registry.counter("vigie.dead.letters", "stage", stage, "reason", reason).increment();
        String id = String.join(
                "/",
                service,
                String.valueOf(input.topic()),
                String.valueOf(input.partition()),
                String.valueOf(input.offset()),
                stage);
        DeadLetter letter = base(input.sourceRawKey(), input.sourceRawValue(), input.headers())
                .setDeadLetterId(id)
                .setService(service)
                .setStage(stage)
                .setReason(reason)
                .setDetail(Reasons.detail(error))
                .setTopic(input.topic())
                .setPartition(input.partition())
                .setOffset(input.offset())
                .setAt(clock.instant())
                .build();
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                id.getBytes(StandardCharsets.UTF_8),
                serializer.serialize(Topics.DEAD_LETTERS.name(), letter));
    }

    private static DeadLetter.Builder base(
            byte @Nullable [] key, byte @Nullable [] payload, @Nullable Headers headers) {
        byte[] whole = payload == null ? new byte[0] : payload;
        byte[] kept = whole.length > MOST_PAYLOAD_BYTES ? Arrays.copyOf(whole, MOST_PAYLOAD_BYTES) : whole;
        return DeadLetter.newBuilder()
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setPayload(ByteBuffer.wrap(kept))
                .setPayloadSize(whole.length)
                .setHeaders(headers(headers));
    }

    private static Map<String, ByteBuffer> headers(@Nullable Headers headers) {
        Map<String, ByteBuffer> kept = new HashMap<>();
        if (headers != null) {
            for (Header header : headers) {
                byte @Nullable [] value = header.value();
                kept.put(header.key(), ByteBuffer.wrap(value == null ? new byte[0] : value));
            }
        }
        return kept;
    }
}
