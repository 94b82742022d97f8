package io.vigie.alert.processor;

import io.vigie.alert.pipeline.Outcome;
import io.vigie.alert.serde.AlertRecords;
import io.vigie.alert.serde.HistoryRecords;
import io.vigie.schemas.Alert;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Writes what the pipeline decided: to the stores and to the topics, in one transaction. */
final class Writer {

    private final ProcessorContext<String, SpecificRecord> context;
    private final StoreDesk desk;
    private final Map<String, String> channels;

    /** @param channels channel by receiver id */
    Writer(ProcessorContext<String, SpecificRecord> context, StoreDesk desk, Map<String, String> channels) {
        this.context = context;
        this.desk = desk;
        this.channels = channels;
    }

    /** @throws io.vigie.kit.streams.PoisonException before anything is written, when it is too large */
    void write(Outcome decided, long timestamp) {
        Outcome outcome = SizeLimit.fit(decided);
        outcome.history()
                .forEach(entry -> context.forward(
                        new Record<>(entry.alertId(), HistoryRecords.write(entry), timestamp), Sinks.EVENTS));
        outcome.alert().ifPresent(alert -> {
            desk.keep(alert);
            Alert record = AlertRecords.write(alert);
            context.forward(new Record<>(alert.alertId(), record, timestamp), Sinks.ALERTS);
            outcome.notifications()
                    .forEach(request -> context.forward(
                            new Record<>(
                                    request.notificationId(),
                                    HistoryRecords.write(request, record, channels),
                                    timestamp),
                            Sinks.NOTIFICATIONS));
        });
    }
}
