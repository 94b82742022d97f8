package io.vigie.alert.processor;

import io.vigie.alert.domain.Command;
import io.vigie.alert.pipeline.CommandPipeline;
import io.vigie.alert.pipeline.Outcome;
import io.vigie.alert.serde.HistoryRecords;
import io.vigie.kit.streams.PoisonException;
import io.vigie.schemas.AlertCommand;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Takes people's commands through the pipeline, each once. */
public final class CommandProcessor implements Processor<String, @Nullable AlertCommand, String, SpecificRecord> {

    private final CommandPipeline pipeline;
    private final AlertMeters meters;
    private StoreDesk desk;
    private Writer writer;
    private KeyValueStore<String, String> taken;

    public CommandProcessor(CommandPipeline pipeline, AlertMeters meters) {
        this.pipeline = pipeline;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        desk = new StoreDesk(context);
        writer = new Writer(context, desk, Map.of());
        taken = context.getStateStore(StoreNames.COMMANDS_TAKEN);
    }

    @Override
    public void process(Record<String, @Nullable AlertCommand> record) {
        try {
            take(read(record.value()), record.timestamp());
        } catch (PoisonException poison) {
            meters.commandRefused(poison.reason());
            throw poison;
        }
    }

    /** It is remembered as taken when it was: one that could not be may be driven through again. */
    private void take(Command command, long timestamp) {
        if (taken.get(command.commandId()) != null) {
            meters.commandRepeated();
            return;
        }
        Outcome outcome = pipeline.take(command, desk.alert(command.alertId()));
        writer.write(outcome, timestamp);
        taken.put(command.commandId(), command.alertId());
        meters.commandLeft(outcome);
    }

    private static Command read(@Nullable AlertCommand command) {
        if (command == null) {
            throw new PoisonException("no-command", "no value");
        }
        try {
            return HistoryRecords.read(command);
        } catch (IllegalArgumentException e) {
            throw new PoisonException("invalid-value", String.valueOf(e.getMessage()));
        }
    }
}
