package io.vigie.alert.processor;

import io.vigie.alert.domain.SpikeSnapshot;
import io.vigie.alert.pipeline.Outcome;
import io.vigie.alert.pipeline.SpikePipeline;
import io.vigie.alert.pipeline.Takeover;
import io.vigie.alert.serde.SpikeRecords;
import io.vigie.kit.streams.PoisonException;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Takes spikes through the pipeline, but for those of a recomputed history. One that cannot go through goes to the dead
 * letters, by the topology's handler.
 */
public final class SpikeProcessor implements Processor<String, @Nullable Spike, String, SpecificRecord> {

    private final SpikePipeline pipeline;
    private final Takeover takeover;
    private final Generation generation;
    private final Map<String, String> channels;
    private final AlertMeters meters;
    private ProcessorContext<String, SpecificRecord> context;
    private StoreDesk desk;
    private Writer writer;
    private History history;

    /**
     * Of one generation of spikes.
     *
     * @param channels channel by receiver id
     */
    public SpikeProcessor(
            SpikePipeline pipeline,
            Takeover takeover,
            Generation generation,
            Map<String, String> channels,
            AlertMeters meters) {
        this.pipeline = pipeline;
        this.takeover = takeover;
        this.generation = generation;
        this.channels = channels;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        desk = new StoreDesk(context);
        writer = new Writer(context, desk, channels);
        history = new History(generation, context);
    }

    @Override
    public void process(Record<String, @Nullable Spike> record) {
        if (record.headers().lastHeader(Topics.HISTORY_ENDS_HEADER) != null) {
            endHistory(record.timestamp());
            return;
        }
        receive(() -> read(record.value()), record.timestamp());
    }

    private void receive(Supplier<SpikeSnapshot> spike, long timestamp) {
        meters.spikeReceived();
        try {
            take(spike.get(), timestamp);
        } catch (PoisonException poison) {
            meters.spikeRefused(poison.reason());
            throw poison;
        }
    }

    private void take(SpikeSnapshot spike, long timestamp) {
        if (history.contains(offset())) {
            history.remember(spike);
            meters.spikeOfHistory();
            return;
        }
        Outcome outcome = pipeline.take(spike, desk);
        writer.write(outcome, timestamp);
        meters.spikeLeft(outcome);
    }

    private long offset() {
        return context.recordMetadata().map(RecordMetadata::offset).orElseThrow();
    }

    /** Written twice, it ends once. What cannot be written loses nothing else, and is told when the rest is done. */
    private void endHistory(long timestamp) {
        if (!history.isBeingRead()) {
            return;
        }
        List<SpikeSnapshot> open = history.end(offset());
        Takeover.Result result = takeover.take(open, desk.where(Takeover.concernedBy(open)));
        List<Runnable> consequences = new ArrayList<>();
        result.outcomes().forEach(outcome -> consequences.add(() -> writer.write(outcome, timestamp)));
        result.untold().forEach(spike -> consequences.add(() -> receive(() -> spike, timestamp)));
        List<PoisonException> poisons = new ArrayList<>();
        for (Runnable consequence : consequences) {
            try {
                consequence.run();
            } catch (PoisonException poison) {
                poisons.add(poison);
            }
        }
        if (!poisons.isEmpty()) {
            throw poisons.get(0);
        }
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
