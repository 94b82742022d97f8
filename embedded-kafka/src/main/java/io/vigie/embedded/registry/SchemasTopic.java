package io.vigie.embedded.registry;

import java.io.IOException;
import java.time.Duration;
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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The registry's memory: a compacted topic of one partition. What was appended counts once it has been read back, so
 * nobody is told an id that a restart would not know.
 */
final class SchemasTopic implements AutoCloseable {
    private static final TopicPartition PARTITION = new TopicPartition("_schemas", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;
    private volatile RegistryState state = RegistryState.EMPTY;

    private SchemasTopic(Producer<String, String> producer, Consumer<String, String> consumer) {
        this.producer = producer;
        this.consumer = consumer;
    }

    /** Makes the topic where it is missing, and reads it to its end. */
    static SchemasTopic open(String bootstrapServers) {
        Map<String, Object> server = Map.of("bootstrap.servers", bootstrapServers);
        create(server);
        SchemasTopic topic = new SchemasTopic(
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new StringSerializer()),
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

    private void replay() {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        Long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        readTo(end == null ? 0 : end);
    }

    RegistryState state() {
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
        readTo(await(producer.send(produced)).offset() + 1);
    }

    private void readTo(long end) {
        long polls = PATIENCE.dividedBy(POLL);
        while (consumer.position(PARTITION) < end) {
            if (polls-- == 0) {
                throw new StorageException("offset " + end + " of " + PARTITION + " was not read in " + PATIENCE);
            }
            consumer.poll(POLL).forEach(this::apply);
        }
    }

    private void apply(ConsumerRecord<String, String> found) {
        try {
            state = new TopicRecord(found.key(), found.value()).applyTo(state);
        } catch (IOException e) {
            throw new StorageException(
                    "record at offset " + found.offset() + " of " + PARTITION + " cannot be read", e);
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
