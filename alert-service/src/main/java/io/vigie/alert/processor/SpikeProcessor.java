package io.vigie.alert.processor;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.pipeline.Outcome;
import io.vigie.alert.pipeline.SpikePipeline;
import io.vigie.alert.serde.SpikeRecords;
import io.vigie.schemas.Spike;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes spikes through the pipeline. */
public final class SpikeProcessor implements Processor<String, Spike, String, SpecificRecord> {

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
    public void process(Record<String, Spike> record) {
        meters.spikeReceived();
        SpikeSnapshot spike = read(record.value());
        Outcome outcome = pipeline.take(spike, desk);
        writer.write(outcome, record.timestamp());
        meters.spikeLeft(outcome);
    }

    /** A spike that cannot be understood goes to the dead letters, by the topology's handler. */
    private SpikeSnapshot read(Spike spike) {
        try {
            return SpikeRecords.read(spike);
        } catch (IllegalArgumentException e) {
            meters.spikeInvalid();
            throw e;
        }
    }
}
