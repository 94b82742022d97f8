package io.vigie.alert.inbound;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether a consumer has read up to where its partitions ended when it got them. Where that is, is asked when it is needed
 * and again until the broker answers: a partition whose end is not known has not been read.
 */
final class CatchUp {

    private final Set<TopicPartition> unknown = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    void expect(Collection<TopicPartition> partitions) {
        unknown.addAll(partitions);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(unknown::remove);
        partitions.forEach(ends::remove);
    }

    void forgetAllBut(Collection<TopicPartition> partitions) {
        unknown.retainAll(partitions);
        ends.keySet().retainAll(partitions);
    }

    boolean reached(Consumer<?, ?> consumer, TopicPartition partition) {
        ask(consumer);
        Long end = ends.get(partition);
        if (end == null) {
            return true;
        }
        if (consumer.position(partition) < end) {
            return false;
        }
        ends.remove(partition);
        return true;
    }

    /** Whether all of them have been reached. */
    boolean complete(Consumer<?, ?> consumer) {
        ask(consumer);
        ends.keySet().forEach(partition -> reached(consumer, partition));
        return ends.isEmpty();
    }

    private void ask(Consumer<?, ?> consumer) {
        if (!unknown.isEmpty()) {
            ends.putAll(consumer.endOffsets(unknown));
            unknown.clear();
        }
    }
}
