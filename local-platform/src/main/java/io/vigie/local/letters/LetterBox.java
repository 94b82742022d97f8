package io.vigie.local.letters;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.kafka.TopicReader;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.Redrive;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.RegistryUnavailableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** The dead letters of a running platform, and how often each was redriven. */
public final class LetterBox {

    private final TopicReader topics;
    private final Deserializer<DeadLetter> letters;
    private final Deserializer<Redrive> redrives;

    public LetterBox(KafkaConfig kafka) {
        this.topics = new TopicReader(kafka);
        this.letters = kafka.serdes().deserializer(Topics.DEAD_LETTERS);
        this.redrives = kafka.serdes().deserializer(Topics.REDRIVES);
    }

    /** The newest letters of those wanted, oldest of them first. */
    public List<Letter> newest(int most, Predicate<Letter> wanted) {
        Map<LetterId, Integer> counts = counts();
        Deque<Letter> found = new ArrayDeque<>();
        read(Topics.DEAD_LETTERS, letters, (id, content) -> {
            Letter letter = Letter.of(id, content, counts.getOrDefault(id, 0));
            if (wanted.test(letter)) {
                found.add(letter);
            }
            if (found.size() > most) {
                found.remove();
            }
        });
        return List.copyOf(found);
    }

    private Map<LetterId, Integer> counts() {
        Map<LetterId, Integer> counts = new HashMap<>();
        read(
                Topics.REDRIVES,
                redrives,
                (id, redrive) -> counts.merge(
                        new LetterId(redrive.getLetterPartition(), redrive.getLetterOffset()),
                        redrive.getRedrives(),
                        Math::max));
        return counts;
    }

    private interface Visitor<V> {
        void visit(LetterId place, V value);
    }

    private <V extends SpecificRecord> void read(TopicSpec<V> topic, Deserializer<V> values, Visitor<V> visitor) {
        topics.read(
                topic,
                new ByteArrayDeserializer(),
                record -> decoded(values, topic.name(), record.value())
                        .ifPresent(value -> visitor.visit(new LetterId(record.partition(), record.offset()), value)));
    }

    /** Empty for bytes that somebody else wrote there: they must not hide the letters. */
    private static <V> Optional<V> decoded(Deserializer<V> values, String topic, byte[] bytes) {
        try {
            return Optional.ofNullable(values.deserialize(topic, bytes));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
