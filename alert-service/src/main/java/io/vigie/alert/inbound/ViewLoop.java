package io.vigie.alert.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the topics that the web shows, all partitions, from their beginning: every process has the whole view. */
public final class ViewLoop implements Loop.Work {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Map<String, java.util.function.Consumer<ConsumerRecord<String, byte[]>>> readers = new HashMap<>();
    private final CatchUp catchUp = new CatchUp();
    private final AvroSerdes serdes;
    private final MeterRegistry registry;
    private volatile boolean caughtUp;

    public ViewLoop(Consumer<String, byte[]> consumer, AvroSerdes serdes, MeterRegistry registry, Board board) {
        this.consumer = consumer;
        this.serdes = serdes;
        this.registry = registry;
        read(Topics.ALERTS, record -> board.put(record, caughtUp));
        read(Topics.ALERT_EVENTS, board::put);
        read(Topics.NOTIFICATIONS, board::put);
        read(Topics.CORRECTED_MENTIONS, record -> board.put(record, caughtUp));
        read(Topics.FUNCTION_METRICS, record -> board.put(record, caughtUp));
    }

    private <V extends SpecificRecord> void read(TopicSpec<V> topic, java.util.function.Consumer<V> taker) {
        Decoder<V> decoder = new Decoder<>(serdes.deserializer(topic), registry);
        readers.put(topic.name(), record -> decoder.decode(record).ifPresent(taker));
    }

    @Override
    public void start() {
        List<TopicPartition> partitions = readers.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        catchUp.expect(consumer.endOffsets(partitions));
    }

    @Override
    public void step() {
        Polled.each(consumer, POLL, record -> {
            var reader = readers.get(record.topic());
            if (reader != null) {
                reader.accept(record);
            }
        });
        caughtUp = caughtUp || catchUp.complete(consumer);
    }

    /** Whether everything has been read that was there at the start. */
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
