package io.vigie.benchmarks;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Spike;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Another system that waits for spikes: reads committed records only and notes how old what decided them is. */
final class SpikeWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConfig kafka;
    private final Predicate<Spike> wanted;
    private final List<Long> millis = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;

    private SpikeWatch(KafkaConfig kafka, Predicate<Spike> wanted) {
        this.kafka = kafka;
        this.wanted = wanted;
        this.thread = new Thread(this::watch, "spike-watch");
        thread.setDaemon(true);
    }

    static SpikeWatch start(KafkaConfig kafka, Predicate<Spike> wanted) {
        SpikeWatch watch = new SpikeWatch(kafka, wanted);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try (KafkaConsumer<String, Spike> consumer = new KafkaConsumer<>(
                kafka.consumer(), new StringDeserializer(), kafka.serdes().deserializer(Topics.SPIKES))) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SPIKES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closing) {
                consumer.poll(POLL).forEach(record -> note(record.value()));
            }
        }
    }

    private synchronized void note(Spike spike) {
        if (wanted.test(spike)) {
            millis.add(System.currentTimeMillis() - spike.getHeardAt().toEpochMilli());
        }
    }

    /** What was noted, the shortest first. */
    synchronized List<Long> latencies() {
        return millis.stream().sorted().toList();
    }

    /** The thread ends by itself, within a poll. */
    @Override
    public void close() {
        closing = true;
    }
}
