package io.vigie.kit.streams;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** A record that a processor fails on becomes a dead letter, and the partition goes on; a failing timer stops it. */
public final class ProcessingFailures implements ProcessingExceptionHandler {

    @SuppressWarnings("NullAway.Init")
    private DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = DeadLetters.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (!Fault.isOfRecord(failure) || !Sources.hasRecord(context)) {
            return Response.fail();
        }
        return Response.resume(deadLetters.about(Sources.of(context), Stage.PROCESS, failure));
    }
}
