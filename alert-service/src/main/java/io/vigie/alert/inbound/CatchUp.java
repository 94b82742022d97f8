package io.vigie.alert.inbound;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Whether a consumer has read up to where its partitions ended when it got them. */
final class CatchUp {

    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

    void expect(Map<TopicPartition, Long> endOffsets) {
        ends.putAll(endOffsets);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(ends::remove);
    }

    void forgetAllBut(Collection<TopicPartition> partitions) {
        ends.keySet().retainAll(partitions);
    }

    boolean reached(Consumer<?, ?> consumer, TopicPartition partition) {
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
        ends.keySet().forEach(partition -> reached(consumer, partition));
        return ends.isEmpty();
    }
}
