package io.vigie.kit.kafka;

import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.SchemaIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the catalogue's topics that do not exist yet and registers their schemas; leaves existing ones alone. */
public final class TopicCreator {

    private static final Logger log = LoggerFactory.getLogger(TopicCreator.class);

    private static final long LOOK_MILLIS = 100;
    private static final int MOST_LOOKS = 300;

    private final KafkaConfig config;
    private final Generations generations;

    public TopicCreator(KafkaConfig config) {
        this.config = config;
        this.generations = new Generations(config);
    }

    /**
     * Makes every topic of the catalogue exist, the derived ones as the current generation has them.
     *
     * @throws KafkaException when the broker refuses or cannot be reached
     */
    public void createMissing() {
        try (Admin admin = Admin.create(config.client())) {
            Set<String> existing = admin.listTopics().names().get();
            Generation current = generations.current();
            List<NewTopic> missing = current.all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> newTopic(topic, config.partitions()))
                    .toList();
            createAndAwait(admin, missing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot create topics at " + config.bootstrapServers(), e.getCause());
        }
    }

    /**
     * Makes the derived topics of a generation, with as many partitions as the mentions have.
     *
     * @throws KafkaException when the broker refuses or cannot be reached
     */
    public void createDerived(Generation generation) {
        int partitions = partitionsOf(Topics.MENTIONS);
        List<NewTopic> topics = generation.derived().stream()
                .map(topic -> newTopic(topic, partitions))
                .toList();
        try (Admin admin = Admin.create(config.client())) {
            createAndAwait(admin, topics);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot create topics at " + config.bootstrapServers(), e.getCause());
        }
    }

    /**
     * Partitions that a topic has, which are the operator's choice once it exists.
     *
     * @throws KafkaException when the topic does not exist or the broker cannot be reached
     */
    public int partitionsOf(TopicSpec<?> topic) {
        try (Admin admin = Admin.create(config.client())) {
            return admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
                    .mapToInt(description -> description.partitions().size())
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while describing " + topic.name(), e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot describe " + topic.name(), e.getCause());
        }
    }

    /**
     * Sees to it that records of two topics with the same key meet.
     *
     * @throws IllegalArgumentException when they have not as many partitions as each other
     * @throws KafkaException when a topic does not exist or the broker cannot be reached
     */
    public void requireEqualPartitions(TopicSpec<?> topic, TopicSpec<?> other) {
        int expected = partitionsOf(other);
        int partitions = partitionsOf(topic);
        if (partitions != expected) {
            throw new IllegalArgumentException(topic.name() + ": must have as many partitions as " + other.name() + ", "
                    + expected + ", has " + partitions);
        }
    }

    /** Registers the schema of every topic, so that readers find them before the first record. */
    public void registerSchemas(SchemaIds schemaIds) {
        generations.current().all().forEach(topic -> schemaIds.idOf(topic.subject(), topic.schema()));
    }

    private NewTopic newTopic(TopicSpec<?> topic, int partitions) {
        return new NewTopic(topic.name(), topic.partitions(partitions), config.replication()).configs(topic.settings());
    }

    private static void createAndAwait(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException {
        create(admin, topics);
        awaitLeaders(admin, topics);
    }

    private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException, ExecutionException {
        for (var result : admin.createTopics(missing).values().entrySet()) {
            try {
                result.getValue().get();
                log.info("created topic {}", result.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits until the leader of every partition answers. A producer that is faster can have its first batch refused and
     * the second one taken; the first is then out of sequence for ever.
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        for (int look = 1; !answered(admin, ends); look++) {
            if (look == MOST_LOOKS) {
                throw new KafkaException("new topics do not answer: " + topics);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** False while a broker has not heard of a topic yet, which Kafka's client takes for an answer. */
    private static boolean answered(Admin admin, Map<TopicPartition, OffsetSpec> ends)
            throws InterruptedException, ExecutionException {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
