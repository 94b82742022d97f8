package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.FunctionKey;
import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.PartialKey;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.TermExtractor;
import io.vigie.configuration.FunctionConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Folds the mentions of a partition into partial aggregates and sends these on in batches, each batch followed by the
 * partition's time. A correction is sent at once, behind everything before it: it may be about a mention of the batch. What was not sent yet is in a logged store at every commit: see docs/rationale/topology.md.
 */
public final class FoldProcessor implements Processor<String, Countable, String, Signal> {

    private static final int MOST_UNSENT = 2_000;
    private static final String TO_EVERYBODY = "*";

    private final Function<String, TermExtractor> termsOfBrand;
    private final Duration sendEvery;
    private final Counters counters;
    private final Map<PartialKey, Partial> unsent = new LinkedHashMap<>();
    private long toldTime = Long.MIN_VALUE;

    private ProcessorContext<String, Signal> context;

    private PartitionClock clock;

    private KeyValueStore<PartialKey, Partial> store;

    /**
     * @param termsOfBrand finds the terms of a text about a brand
     * @param sendEvery wall-clock time between batches
     */
    public FoldProcessor(Function<String, TermExtractor> termsOfBrand, Duration sendEvery, Counters counters) {
        this.termsOfBrand = termsOfBrand;
        this.sendEvery = sendEvery;
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Signal> processorContext) {
        context = processorContext;
        clock = PartitionClock.in(context);
        store = context.getStateStore(StoreNames.UNSENT_PARTIALS);
        try (KeyValueIterator<PartialKey, Partial> left = store.all()) {
            while (left.hasNext()) {
                KeyValue<PartialKey, Partial> entry = left.next();
                unsent.put(entry.key, entry.value);
            }
        }
        context.schedule(sendEvery, PunctuationType.WALL_CLOCK_TIME, wallClock -> send());
    }

    @Override
    public void process(Record<String, Countable> record) {
        if (record.value() instanceof Heard heard) {
            fold(heard);
        } else if (record.value() instanceof Corrected corrected) {
            correct(corrected.differences(), record.timestamp());
        }
    }

    private void correct(List<Signal.Correction> differences, long timestamp) {
        if (!differences.isEmpty()) {
            send();
        }
        differences.forEach(
                difference -> context.forward(new Record<>(difference.key().brand(), difference, timestamp)));
    }

    private void fold(Heard heard) {
        long minute =
                Math.floorDiv(heard.enriched().getMention().getPublishedAt().toEpochMilli(), PaneKey.MINUTE);
        for (String brand : heard.brands()) {
            Partial one = Contribution.of(heard.enriched(), termsOfBrand.apply(brand));
            fold(new PartialKey(new FunctionKey(brand, FunctionConfig.ALL), minute, heard.bucket()), one);
            for (String function : Contribution.functions(heard.enriched())) {
                fold(new PartialKey(new FunctionKey(brand, function), minute, heard.bucket()), one);
            }
        }
        if (unsent.size() >= MOST_UNSENT) {
            send();
        }
    }

    private void fold(PartialKey key, Partial one) {
        Partial sum = unsent.merge(key, one, Partial::plus);
        store.put(key, sum);
    }

    private void send() {
        clock.now().ifPresent(now -> {
            unsent.forEach((key, partial) -> sendDelta(key, partial, now));
            unsent.clear();
            sendTime(now);
        });
    }

    private void sendDelta(PartialKey key, Partial partial, long now) {
        context.forward(new Record<>(key.key().brand(), new Signal.Delta(key, partial), now));
        store.delete(key);
        counters.delta();
    }

    private void sendTime(long now) {
        if (now > toldTime) {
            int partition = context.taskId().partition();
            context.forward(new Record<>(TO_EVERYBODY, new Signal.Watermark(partition, now), now));
            toldTime = now;
        }
    }
}
