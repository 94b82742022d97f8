package io.vigie.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** What a repartition topic carries is our own: one that cannot be read, of a later build perhaps, is not passed over. */
class InternalRecordsTest {

    private static final String TOPIC = "vigie-analytics-by-brand-repartition";

    private final SerializationException failure = new SerializationException("signal of unknown version 9");

    @Test
    void bytesThatCannotBeReadStopTheThread() {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(TOPIC, 0, 7, new byte[0], new byte[0]);
        assertThat(new DeserialisationFailures()
                        .handleError(context(), record, failure)
                        .result())
                .isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    }

    @Test
    void aRecordThatAProcessorFailsOnStopsTheThread() {
        Record<String, String> record = new Record<>("acme", "", 0);
        assertThat(new ProcessingFailures()
                        .handleError(context(), record, failure)
                        .result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    private static ErrorHandlerContext context() {
        return new DefaultErrorHandlerContext(
                null, TOPIC, 0, 7, new RecordHeaders(), "windows", new TaskId(1, 0), 0, null, null);
    }
}
