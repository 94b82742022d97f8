package io.vigie.alert.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.alert.view.MetricsBoard;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics that the web shows, all partitions, from their beginning: every process has the whole view. Figures of
 * another generation are gathered aside and take the place of the others when they are complete.
 */
public final class ViewLoop implements Loop.Work {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Map<String, java.util.function.Consumer<ConsumerRecord<String, byte[]>>> readers = new HashMap<>();
    private final CatchUp catchUp = new CatchUp();
    private final AvroSerdes serdes;
    private final MeterRegistry registry;
    private final Board board;
    private Generation generation;
    private volatile Generation wanted;
    private @Nullable MetricsBoard gathered;
    private boolean assigned;
    private volatile boolean caughtUp;

    public ViewLoop(
            Consumer<String, byte[]> consumer,
            AvroSerdes serdes,
            MeterRegistry registry,
            Board board,
            Generation generation) {
        this.consumer = consumer;
        this.serdes = serdes;
        this.registry = registry;
        this.board = board;
        this.generation = generation;
        this.wanted = generation;
        read(Topics.ALERTS, record -> board.put(record, caughtUp));
        read(Topics.ALERT_EVENTS, board::put);
        read(Topics.NOTIFICATIONS, board::put);
        readDerived(board);
    }

    private void readDerived(Board derived) {
        read(generation.of(Topics.CORRECTED_MENTIONS), record -> derived.put(record, isLive()));
        read(generation.of(Topics.FUNCTION_METRICS), record -> derived.put(record, isLive()));
    }

    private boolean isLive() {
        return caughtUp && gathered == null;
    }

    private <V extends SpecificRecord> void read(TopicSpec<V> topic, java.util.function.Consumer<V> taker) {
        Decoder<V> decoder = new Decoder<>(serdes.deserializer(topic), registry);
        readers.put(topic.name(), record -> decoder.decode(record).ifPresent(taker));
    }

    /** Shows another generation as soon as all of it has been read. */
    public void follow(Generation other) {
        wanted = other;
    }

    /** Topics are assigned by the first step, and again by the next when the broker is away. */
    @Override
    public void start() {
        assigned = false;
    }

    /** What was assigned before goes on where it was. */
    private void assign() {
        List<TopicPartition> partitions = readers.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Set<TopicPartition> added = new HashSet<>(partitions);
        added.removeAll(consumer.assignment());
        consumer.assign(partitions);
        consumer.seekToBeginning(added);
        catchUp.forgetAllBut(partitions);
        catchUp.expect(added);
        assigned = true;
    }

    @Override
    public void step() {
        if (!wanted.equals(generation)) {
            gather(wanted);
        }
        if (!assigned) {
            assign();
        }
        Polled.each(consumer, POLL, record -> {
            var reader = readers.get(record.topic());
            if (reader != null) {
                reader.accept(record);
            }
        });
        if (catchUp.complete(consumer)) {
            show();
            caughtUp = true;
        }
    }

    private void gather(Generation other) {
        generation.derived().forEach(topic -> readers.remove(topic.name()));
        generation = other;
        gathered = new MetricsBoard();
        readDerived(board.with(gathered));
        assigned = false;
    }

    private void show() {
        if (gathered != null) {
            board.metrics().become(gathered);
            gathered = null;
            readDerived(board);
            board.listener().figuresReplaced();
        }
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
