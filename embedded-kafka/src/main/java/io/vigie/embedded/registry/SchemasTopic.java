package io.vigie.embedded.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry's memory: a compacted topic of one partition. What was appended counts once it has been read back, so
 * nobody is told an id that a restart would not know.
 *
 * <p>A write that failed may be in the topic all the same: {@link #settledState()} looks before anything more is decided.
 */
final class SchemasTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemasTopic.class);

    static final TopicPartition PARTITION = new TopicPartition("_schemas", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    /** The producer gives up before {@link #PATIENCE} ends, so that it does not write what was answered with a failure. */
    private static final Map<String, Object> GIVES_UP_EARLY =
            Map.of("acks", "all", "linger.ms", 0, "request.timeout.ms", 10_000, "delivery.timeout.ms", 20_000);

    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;
    private volatile RegistryState state = RegistryState.EMPTY;
    private boolean unsettled;
    private boolean toldOfUnreadable;

    SchemasTopic(Producer<String, String> producer, Consumer<String, String> consumer) {
        this.producer = producer;
        this.consumer = consumer;
    }

    /** Makes the topic where it is missing, and reads it to its end. */
    static SchemasTopic open(String bootstrapServers) {
        Map<String, Object> server = Map.of("bootstrap.servers", bootstrapServers);
        create(server);
        Map<String, Object> writing = new HashMap<>(GIVES_UP_EARLY);
        writing.putAll(server);
        SchemasTopic topic = new SchemasTopic(
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer()),
                new KafkaConsumer<>(server, new StringDeserializer(), new StringDeserializer()));
        try {
            topic.replay();
            return topic;
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
    }

    private static void create(Map<String, Object> server) {
        NewTopic topic = new NewTopic(PARTITION.topic(), 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(server)) {
            await(admin.createTopics(List.of(topic)).all());
        } catch (StorageException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    synchronized void replay() {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        readToEnd();
    }

    private void readToEnd() {
        Long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        readTo(end == null ? 0 : end);
    }

    RegistryState state() {
        return state;
    }

    /**
     * What a change may be decided by, under the lock of this topic: includes what writes that failed have left behind.
     *
     * @throws StorageException when the topic cannot be read now
     */
    synchronized RegistryState settledState() {
        if (unsettled) {
            readToEnd();
            unsettled = false;
        }
        return state;
    }

    /**
     * Returns when the record is written and part of {@link #state()}.
     *
     * @throws StorageException when Kafka does not take it in time
     */
    synchronized void append(TopicRecord change) {
        ProducerRecord<String, String> produced =
                new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), change.key(), change.value());
        settledState();
        unsettled = true;
        readTo(await(producer.send(produced)).offset() + 1);
        unsettled = false;
    }

    /** However much there is to read: patience ends when for so long nothing came. */
    private void readTo(long end) {
        long patience = PATIENCE.dividedBy(POLL);
        long silentPolls = 0;
        while (consumer.position(PARTITION) < end) {
            ConsumerRecords<String, String> records = consumer.poll(POLL);
            records.forEach(this::apply);
            silentPolls = records.isEmpty() ? silentPolls + 1 : 0;
            if (silentPolls > patience) {
                throw new StorageException("offset " + end + " of " + PARTITION + " was not read in " + PATIENCE);
            }
        }
    }

    /** A record that somebody else wrote there must not keep what is ours from being read. */
    private void apply(ConsumerRecord<String, String> found) {
        try {
            state = new TopicRecord(found.key(), found.value()).applyTo(state);
        } catch (IOException | RuntimeException e) {
            if (!toldOfUnreadable) {
                LOG.warn("Passed over offset {} of {}, and what more there is like it", found.offset(), PARTITION, e);
                toldOfUnreadable = true;
            }
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StorageException("Kafka refused", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new StorageException("Kafka did not answer in " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting for Kafka", e);
        }
    }

    @Override
    public synchronized void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
