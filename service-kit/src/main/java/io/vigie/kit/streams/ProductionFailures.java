package io.vigie.kit.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * A result that cannot be written in its format becomes a dead letter of the record it was made from. What the broker
 * refuses stops the thread: by then the transaction is lost anyhow, so sizes are checked while serialising.
 */
public final class ProductionFailures implements ProductionExceptionHandler {

    @SuppressWarnings("NullAway.Init")
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        return failure instanceof RetriableException ? Response.retry() : Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Kafka declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        if (!Fault.isOfRecord(failure) || !Sources.hasRecord(context) || !PublishedTopics.contain(record.topic())) {
            return Response.fail();
        }
        return Response.resume(deadLetters.about(Sources.of(context), Stage.PRODUCE, failure));
    }
}
