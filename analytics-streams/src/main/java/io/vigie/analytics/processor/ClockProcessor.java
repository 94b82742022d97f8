package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Signal;
import java.util.OptionalLong;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Joins the times of all partitions of mentions into one, the earliest of them, and enters all else in the journal. Nothing that
 * happened before the joined time can still come, save late mentions within the grace.
 */
public final class ClockProcessor implements Processor<String, Signal, String, Signal.Numbered> {

    private final int partitions;
    private long told = Long.MIN_VALUE;

    private ProcessorContext<String, Signal.Numbered> context;

    private KeyValueStore<Integer, Long> times;

    private Journal journal;

    /**
     * @param partitions partitions of the mentions topic; time stands still until each has told its own
     */
    public ClockProcessor(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, Signal.Numbered> processorContext) {
        told = Long.MIN_VALUE;
        context = processorContext;
        times = context.getStateStore(StoreNames.UPSTREAM_CLOCKS);
        journal = Journal.in(context);
    }

    @Override
    public void process(Record<String, Signal> record) {
        if (record.value() instanceof Signal.Watermark watermark) {
            advance(watermark, record);
        } else {
            if (told == Long.MIN_VALUE) {
                tell(record); // whether a window is closed depends on it
            }
            context.forward(record.withValue(numbered(record.value())));
        }
    }

    /** What sources deliver is kept by whoever counts it, at once. */
    private Signal.Numbered numbered(Signal signal) {
        return signal instanceof Signal.Delivery ? journal.behindIts(signal) : journal.append(signal);
    }

    private void advance(Signal.Watermark watermark, Record<String, Signal> record) {
        @Nullable Long known = times.get(watermark.partition());
        if (known == null || known < watermark.millis()) {
            times.put(watermark.partition(), watermark.millis());
        }
        tell(record);
    }

    private void tell(Record<String, Signal> record) {
        earliest().ifPresent(now -> {
            if (now > told) {
                told = now;
                context.forward(record.withValue(journal.behindIts(new Signal.Watermark(Signal.Watermark.ALL, now))));
            }
        });
    }

    private OptionalLong earliest() {
        long earliest = Long.MAX_VALUE;
        for (int partition = 0; partition < partitions; partition++) {
            @Nullable Long time = times.get(partition);
            if (time == null) {
                return OptionalLong.empty();
            }
            earliest = Math.min(earliest, time);
        }
        return OptionalLong.of(earliest);
    }
}
