package io.vigie.analytics.processor;

import io.vigie.analytics.aggregate.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Deltas and corrections go to the partition of their brand, times and what sources deliver to every partition. */
public final class SignalPartitioner implements StreamPartitioner<String, Signal> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String brand, Signal signal, int partitions) {
        return signal instanceof Signal.Watermark || signal instanceof Signal.Delivery
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.of(Set.of(partitionOf(brand, partitions)));
    }

    /** Where a brand is at home: as Kafka's own partitioner has it. */
    static int partitionOf(String brand, int partitions) {
        return BuiltInPartitioner.partitionForKey(brand.getBytes(StandardCharsets.UTF_8), partitions);
    }
}
