package io.vigie.alert.processor;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.pipeline.Outcome;
import io.vigie.alert.pipeline.SpikePipeline;
import io.vigie.alert.serde.SpikeRecords;
import io.vigie.kit.streams.PoisonException;
import io.vigie.schemas.Spike;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Takes spikes through the pipeline. One that cannot go through goes to the dead letters, by the topology's handler. */
public final class SpikeProcessor implements Processor<String, @Nullable Spike, String, SpecificRecord> {

    private final SpikePipeline pipeline;
    private final Map<String, String> channels;
    private final AlertMeters meters;
    private StoreDesk desk;
    private Writer writer;

    /** @param channels channel by receiver id */
    public SpikeProcessor(SpikePipeline pipeline, Map<String, String> channels, AlertMeters meters) {
        this.pipeline = pipeline;
        this.channels = channels;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        desk = new StoreDesk(context);
        writer = new Writer(context, desk, channels);
    }

    @Override
    public void process(Record<String, @Nullable Spike> record) {
        meters.spikeReceived();
        try {
            take(record);
        } catch (PoisonException poison) {
            meters.spikeRefused(poison.reason());
            throw poison;
        }
    }

    private void take(Record<String, @Nullable Spike> record) {
        Outcome outcome = pipeline.take(read(record.value()), desk);
        writer.write(outcome, record.timestamp());
        meters.spikeLeft(outcome);
    }

    private static SpikeSnapshot read(@Nullable Spike spike) {
        if (spike == null) {
            throw new PoisonException("no-spike", "no value");
        }
        try {
            return SpikeRecords.read(spike);
        } catch (IllegalArgumentException e) {
            throw new PoisonException("invalid-value", String.valueOf(e.getMessage()));
        }
    }
}
