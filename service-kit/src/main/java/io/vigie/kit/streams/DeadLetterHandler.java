package io.vigie.kit.streams;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends what cannot be read, processed or written to the dead letters, in the same transaction, and goes on; fails when
 * the record is not at fault, so that it is tried again.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    private static final String DEAD_LETTERS = "vigie.dead.letters";

    private DeadLetters letters;

    /** Stream settings that make a topology use this handler at all three places. */
    public static Map<String, Object> settings(DeadLetters letters) {
        return Map.of(
                DEAD_LETTERS,
                letters,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterHandler.class);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        letters = (DeadLetters) Objects.requireNonNull(settings.get(DEAD_LETTERS), DEAD_LETTERS);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception error) {
        return Reasons.passing(error)
                ? DeserializationExceptionHandler.Response.fail()
                : DeserializationExceptionHandler.Response.resume(
                        List.of(letters.letter("deserialise", error, context)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception error) {
        return Reasons.passing(error)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(List.of(letters.letter("process", error, context)));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception error) {
        return produced(context, error);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception error,
            ProductionExceptionHandler.SerializationExceptionOrigin origin) {
        return produced(context, error);
    }

    private ProductionExceptionHandler.Response produced(ErrorHandlerContext context, Exception error) {
        return Reasons.passing(error)
                ? ProductionExceptionHandler.Response.fail()
                : ProductionExceptionHandler.Response.resume(List.of(letters.letter("produce", error, context)));
    }
}
