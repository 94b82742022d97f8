package io.vigie.local.letters;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.Redrive;
import io.vigie.schemas.catalogue.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Puts letters back where they came from, and records it on {@code vigie.redrives.v1}. The record follows the deed: a
 * crash in between means a deed more, and ids tell that apart.
 */
public final class Redriver implements AutoCloseable {

    private static final int MOST_REQUEST_BYTES = 4 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Serializer<Redrive> redrives;
    private final ReturnToTopic toTopic;
    private final ReturnToPush toPush;
    private final Clock clock;

    /**
     * Opens it.
     *
     * @param push base address of the push API
     * @param token its bearer token; empty for none
     */
    public Redriver(KafkaConfig kafka, URI push, String token, Clock clock) {
        Map<String, Object> settings = new HashMap<>(kafka.producer());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_REQUEST_BYTES);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.redrives = kafka.serdes().serializer(Topics.REDRIVES);
        this.toTopic = new ReturnToTopic(kafka, producer);
        this.toPush = new ReturnToPush(push, token, clock);
        this.clock = clock;
    }

    /**
     * Puts one letter back.
     *
     * @throws NotRedrivableException when there is nowhere to put it, or not enough of it; nothing was done then
     */
    public Redrive redrive(Letter letter) throws NotRedrivableException, InterruptedException {
        int count = letter.redrives() + 1;
        Returned returned = letter.content().getTopic() == null ? toPush.put(letter) : toTopic.put(letter, count);
        Redrive redrive = Redrive.newBuilder()
                .setDeadLetterId(letter.content().getDeadLetterId())
                .setLetterPartition(letter.id().partition())
                .setLetterOffset(letter.id().offset())
                .setRedrives(count)
                .setDestination(returned.destination())
                .setAccepted(returned.accepted())
                .setDetail(returned.detail())
                .setAt(clock.instant())
                .build();
        record(redrive);
        return redrive;
    }

    private void record(Redrive redrive) throws NotRedrivableException, InterruptedException {
        String topic = Topics.REDRIVES.name();
        byte[] key = redrive.getDeadLetterId().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(topic, key, redrives.serialize(topic, redrive)))
                    .get();
        } catch (ExecutionException e) {
            throw new NotRedrivableException("it was put back, which could not be recorded: " + e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
