package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Measures how long, and how much CPU, a consumer group needs for a whole topic and what it makes of it for itself. */
final class Consumption {

    /** Asking costs CPU too: of the group, the broker and this thread. */
    private static final long POLL_MILLIS = 150;

    /** Behind the last record of a transactional topic stand markers that no consumer commits. */
    private static final long MARKERS = 4;

    /** So long nothing may be committed before it is the end: the last records of a stage may look like markers. */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final KafkaConfig kafka;
    private final String topic;

    Consumption(KafkaConfig kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /**
     * What it cost.
     *
     * @param records records between the two moments
     * @param seconds wall clock from the first commit seen until nothing is left
     * @param cpuSeconds CPU of this process meanwhile: broker, and application if it is no worker, without compilers
     * @param workerCpuSeconds CPU of the worker's process meanwhile, without compilers; 0 for none
     */
    record Cost(long records, double seconds, double cpuSeconds, double workerCpuSeconds) {

        double recordsPerSecond() {
            return records / seconds;
        }

        double cpuMicros() {
            return 1e6 * cpuSeconds / records;
        }

        double workerCpuMicros() {
            return 1e6 * workerCpuSeconds / records;
        }
    }

    /** Starts something; what it gives closes it. */
    interface Starter {
        Runnable start() throws Exception;
    }

    /**
     * Starts the group, and runs from the moment it has committed so many new records, at least one, until it has committed the end
     * of the topic, and of the topics between its own stages, and nothing more for two seconds, which are not counted; then closes it.
     */
    Cost measure(String group, long warmUp, Starter starter) throws Exception {
        try (Admin admin = Admin.create(kafka.client())) {
            long known = input(committed(admin, group));
            Runnable close = starter.start();
            try {
                return measure(admin, group, known + Math.max(1, warmUp), Spent::here);
            } finally {
                close.run();
            }
        }
    }

    /** The same of a worker that runs already and goes on running, from the moment it has committed so many records. */
    Cost measure(String group, long warmUp, Process worker) throws Exception {
        try (Admin admin = Admin.create(kafka.client())) {
            return measure(admin, group, warmUp, () -> Spent.with(worker));
        }
    }

    private Cost measure(Admin admin, String group, long warmUp, Supplier<Spent> meter) throws Exception {
        Map<TopicPartition, Long> committed = committed(admin, group);
        Spent first = meter.get();
        while (input(committed) < warmUp) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            committed = committed(admin, group);
            first = meter.get();
        }
        long before = input(committed);
        Spent last = first;
        while (System.nanoTime() - last.wall() < SETTLED_NANOS || !finished(admin, committed)) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            Map<TopicPartition, Long> now = committed(admin, group);
            Spent spent = meter.get();
            if (!now.equals(committed)) {
                last = spent;
                committed = now;
            }
        }
        return last.since(first, input(committed) - before);
    }

    /** Nanoseconds at a moment, since some other. */
    record Spent(long wall, long cpu, long workerCpu) {

        static Spent here() {
            return new Spent(System.nanoTime(), CpuTime.nanos(), 0);
        }

        static Spent with(Process worker) {
            if (!worker.isAlive()) {
                throw new IllegalStateException("the worker has ended: " + worker.info());
            }
            return new Spent(System.nanoTime(), CpuTime.nanos(), CpuTime.nanos(worker.toHandle()));
        }

        Cost since(Spent first, long records) {
            return new Cost(
                    records, (wall - first.wall) / 1e9, (cpu - first.cpu) / 1e9, (workerCpu - first.workerCpu) / 1e9);
        }
    }

    private boolean finished(Admin admin, Map<TopicPartition, Long> committed) throws Exception {
        var wanted =
                committed.keySet().stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        var ends = admin.listOffsets(wanted).all().get();
        long partitions = committed.keySet().stream().filter(this::isInput).count();
        return partitions == kafka.partitions()
                && ends.entrySet().stream()
                        .allMatch(end -> end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L)
                                <= (isInput(end.getKey()) ? 0 : MARKERS));
    }

    private long input(Map<TopicPartition, Long> committed) {
        return committed.entrySet().stream()
                .filter(entry -> isInput(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean isInput(TopicPartition partition) {
        return partition.topic().equals(topic);
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
