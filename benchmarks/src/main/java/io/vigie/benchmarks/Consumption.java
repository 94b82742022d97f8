package io.vigie.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.vigie.kit.kafka.KafkaConfig;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Measures how long, and how much CPU, a consumer group needs for a whole topic. */
final class Consumption {

    private static final long POLL_MILLIS = 50;

    private final KafkaConfig kafka;
    private final String topic;

    Consumption(KafkaConfig kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /**
     * What it cost.
     *
     * @param seconds wall clock from the first to the last commit seen
     * @param cpuSeconds CPU of this process: application and broker
     */
    record Cost(double seconds, double cpuSeconds) {}

    /** Runs from the moment the group has committed something until it has committed the end of the topic. */
    Cost measure(String group) throws Exception {
        try (Admin admin = Admin.create(kafka.client())) {
            Map<TopicPartition, Long> ends = ends(admin);
            long all = ends.values().stream().mapToLong(Long::longValue).sum();
            while (committed(admin, group) == 0) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            long before = committed(admin, group);
            long wall = System.nanoTime();
            long cpu = cpu();
            while (committed(admin, group) < all) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            double share = (double) (all - before) / all;
            double seconds = (System.nanoTime() - wall) / 1e9;
            return new Cost(seconds / share, (cpu() - cpu) / 1e9 / share);
        }
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (int partition = 0; partition < kafka.partitions(); partition++) {
            wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> end :
                admin.listOffsets(wanted).all().get().entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private long committed(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(List.of(group).get(0))
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
