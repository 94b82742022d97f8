package io.vigie.kit.kafka;

import io.vigie.schemas.GenerationSwitch;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Which generation of the derived topics is the current one: the one place to ask, and to say so. */
public final class Generations {

    static final TopicPartition PLACE = new TopicPartition(Topics.GENERATIONS.name(), 0);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String KEY = "current";

    private final KafkaConfig kafka;

    public Generations(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /**
     * The current one, as of now; the first where nothing was ever recomputed.
     *
     * @throws KafkaException when the broker cannot be reached
     */
    public Generation current() {
        return lastSwitch().map(last -> new Generation(last.getGeneration())).orElse(Generation.FIRST);
    }

    /** How the current one came to be; empty where nothing was ever recomputed. */
    public Optional<GenerationSwitch> lastSwitch() {
        return topicExists() ? readLast() : Optional.empty();
    }

    private Optional<GenerationSwitch> readLast() {
        Optional<GenerationSwitch> last = Optional.empty();
        try (KafkaConsumer<String, GenerationSwitch> consumer = consumer(kafka)) {
            consumer.assign(List.of(PLACE));
            consumer.seekToBeginning(List.of(PLACE));
            long end = consumer.endOffsets(List.of(PLACE)).getOrDefault(PLACE, 0L);
            while (consumer.position(PLACE) < end) {
                for (var record : consumer.poll(POLL)) {
                    last = Optional.of(record.value());
                }
            }
        }
        return last;
    }

    static KafkaConsumer<String, GenerationSwitch> consumer(KafkaConfig kafka) {
        return new KafkaConsumer<>(
                kafka.consumer(), new StringDeserializer(), kafka.serdes().deserializer(Topics.GENERATIONS));
    }

    private boolean topicExists() {
        try (Admin admin = Admin.create(kafka.client())) {
            return admin.listTopics().names().get().contains(PLACE.topic());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for the current generation", e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot ask for the current generation", e.getCause());
        }
    }

    /** Makes another generation the current one; returns when the broker has it. */
    public void switchTo(GenerationSwitch decided) {
        try (Producer<String, GenerationSwitch> producer = new KafkaProducer<>(
                kafka.producer(), new StringSerializer(), kafka.serdes().serializer(Topics.GENERATIONS))) {
            producer.send(new ProducerRecord<>(PLACE.topic(), PLACE.partition(), KEY, decided))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while switching generations", e);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot switch generations", e.getCause());
        }
    }
}
