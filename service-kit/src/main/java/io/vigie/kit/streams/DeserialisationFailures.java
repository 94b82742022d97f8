package io.vigie.kit.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Bytes that are no record of the topic become a dead letter; a registry that cannot be asked stops the thread. */
public final class DeserialisationFailures implements DeserializationExceptionHandler {

    @SuppressWarnings("NullAway.Init")
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (!Fault.isOfRecord(failure) || !PublishedTopics.contain(record.topic())) {
            return Response.fail();
        }
        Poison.Origin origin = new Poison.Origin(record.topic(), record.partition(), record.offset());
        Poison poison = new Poison(origin, Poison.wrap(record.key()), Poison.wrap(record.value()), record.headers());
        return Response.resume(deadLetters.about(poison, Stage.DESERIALISE, failure));
    }
}
