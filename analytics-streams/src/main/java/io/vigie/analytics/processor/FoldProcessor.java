package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.PaneKey;
import io.vigie.analytics.aggregate.Part;
import io.vigie.analytics.aggregate.Partial;
import io.vigie.analytics.aggregate.Signal;
import io.vigie.analytics.aggregate.TermExtractor;
import io.vigie.schemas.EnrichedMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Folds the mentions of a partition into partial aggregates and sends these on before each commit, followed by the
 * partition's time. A correction is sent at once, behind everything before it: it may be about a mention of the batch. No
 * commit finds anything unsent, so that there is no state to keep: see docs/rationale/topology.md.
 */
public final class FoldProcessor implements Processor<String, Countable, String, Signal> {

    private static final int MOST_UNSENT = 2_000;

    private static final String TO_EVERYBODY = "*";

    private final Function<String, TermExtractor> termsOfBrand;
    private final int partitions;
    private final Counters counters;
    private final Map<String, Map<Part.Place, Partial>> unsent = new LinkedHashMap<>();
    private final Deliveries deliveries = new Deliveries();
    private int unsentParts;
    private long toldTime = Long.MIN_VALUE;

    private ProcessorContext<String, Signal> context;

    private PartitionClock clock;

    /**
     * @param termsOfBrand finds the terms of a text about a brand
     * @param partitions of what is sent: brands of the same one travel together
     */
    public FoldProcessor(Function<String, TermExtractor> termsOfBrand, int partitions, Counters counters) {
        this.termsOfBrand = termsOfBrand;
        this.partitions = partitions;
        this.counters = counters;
    }

    @Override
    public void init(ProcessorContext<String, Signal> processorContext) {
        deliveries.clear();
        unsent.clear(); // Streams takes the same processor again after a transaction that was aborted
        unsentParts = 0;
        toldTime = Long.MIN_VALUE;
        context = processorContext;
        clock = PartitionClock.in(context);
        BeforeCommit.of(context, StoreNames.BEFORE_COMMIT, this::send);
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
        EnrichedMention mention = heard.enriched();
        deliveries.add(mention.getMention(), heard.bucket());
        long minute = Math.floorDiv(mention.getMention().getPublishedAt().toEpochMilli(), PaneKey.MINUTE);
        List<String> functions = List.copyOf(heard.counted().functions());
        Part.Place place = new Part.Place(minute, heard.bucket(), functions);
        for (String brand : heard.counted().brands()) {
            fold(brand, place, Contribution.of(heard, functions, termsOfBrand.apply(brand)));
        }
        if (unsentParts >= MOST_UNSENT) {
            send();
        }
    }

    private void fold(String brand, Part.Place place, Partial one) {
        Partial sum =
                unsent.computeIfAbsent(brand, unknown -> new LinkedHashMap<>()).putIfAbsent(place, one);
        if (sum == null) {
            unsentParts++;
        } else {
            sum.add(one);
        }
    }

    private void send() {
        clock.now().ifPresent(now -> {
            sendDeltas(now);
            unsent.clear();
            unsentParts = 0;
            deliveries.take().forEach(each -> context.forward(new Record<>(TO_EVERYBODY, each, now)));
            sendTime(now);
        });
    }

    /** One record for many brands: each costs the broker and the journal the same. */
    private void sendDeltas(long now) {
        Map<Integer, DeltaPacker> packers = new TreeMap<>();
        unsent.forEach((brand, sums) -> packers.computeIfAbsent(
                        SignalPartitioner.partitionOf(brand, partitions),
                        unknown -> new DeltaPacker(deltas -> sendDeltas(deltas, now)))
                .add(brand, parts(sums)));
        packers.values().forEach(DeltaPacker::send);
    }

    private static List<Part> parts(Map<Part.Place, Partial> sums) {
        List<Part> parts = new ArrayList<>(sums.size());
        sums.forEach((place, sum) -> parts.add(new Part(place, sum)));
        return parts;
    }

    private void sendDeltas(Signal.Deltas deltas, long now) {
        List<Signal.Delta> all = deltas.deltas();
        context.forward(new Record<>(all.get(0).brand(), deltas, now));
        counters.deltas(all.size());
    }

    private void sendTime(long now) {
        if (now > toldTime) {
            int partition = context.taskId().partition();
            context.forward(new Record<>(TO_EVERYBODY, new Signal.Watermark(partition, now), now));
            toldTime = now;
        }
    }
}
