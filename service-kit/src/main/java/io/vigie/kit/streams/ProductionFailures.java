package io.vigie.kit.streams;

import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * A result that cannot be written in its format becomes a dead letter of the record it was made from. What the broker
 * refuses stops the thread: by then the transaction is lost anyhow, so sizes are checked while serialising.
 */
public final class ProductionFailures implements ProductionExceptionHandler {

    /** Changelogs and repartition topics are not among them: losing a record there would be losing state. */
    private static final Set<String> RESULTS =
            Topics.ALL.stream().map(TopicSpec::name).collect(Collectors.toUnmodifiableSet());

    private static boolean isResult(String topic) {
        return RESULTS.contains(topic)
                || Topics.DERIVED.stream()
                        .anyMatch(derived ->
                                Generation.named(topic, derived.name()).isPresent());
    }

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
        if (!Fault.isOfRecord(failure) || !Sources.hasRecord(context) || !isResult(record.topic())) {
            return Response.fail();
        }
        return Response.resume(deadLetters.about(Sources.of(context), Stage.PRODUCE, failure));
    }
}
