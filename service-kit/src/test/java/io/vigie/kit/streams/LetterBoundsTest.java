package io.vigie.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.schemas.DeadLetter;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.registry.SchemaIds;
import io.vigie.schemas.serde.AvroSerdes;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Whatever the record: its letter fits into its topic, or the partition would stop for ever. */
class LetterBoundsTest {

    private static final int MOST_OF_TOPIC = 2 * 1024 * 1024;
    private static final int HUGE = 3_000_000;

    private final AvroSerdes serdes = new AvroSerdes(new OneSchema());
    private final DeadLetters letters = new DeadLetters(
            "test",
            serdes,
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
            new SimpleMeterRegistry());

    @Test
    void theLetterOfTheLargestRecordFitsIntoItsTopic() {
        Headers headers = new RecordHeaders().add("h".repeat(HUGE), new byte[0]).add("big", new byte[HUGE]);
        for (int i = 0; i < 100_000; i++) {
            headers.add("many-" + i, null);
        }
        ProducerRecord<byte[], byte[]> record = record(new byte[HUGE], headers, "d".repeat(HUGE));

        assertThat(record.key().length + record.value().length).isLessThan(MOST_OF_TOPIC / 4);
        DeadLetter letter = read(record);
        assertThat(letter.getDetail()).hasSize(2_003).endsWith("...");
        assertThat(letter.getKey().remaining()).isEqualTo(64 * 1024);
        assertThat(letter.getPayloadSize()).isEqualTo(HUGE);
    }

    @Test
    void whatTellsOfRedrivesIsKeptWhateverStandsBeforeIt() {
        Headers headers = new RecordHeaders()
                .add("trace", new byte[LetterBounds.MOST_HEADERS - 5])
                .add("small", new byte[1])
                .add(Topics.REDRIVE_HEADER, new byte[] {'0', '@', '7'})
                .add(Topics.REDRIVE_COUNT_HEADER, new byte[] {'1'})
                .add(Topics.REDRIVE_COUNT_HEADER, new byte[] {'2'});

        DeadLetter letter = read(record(new byte[] {'k'}, headers, "why"));

        assertThat(letter.getHeaders())
                .containsOnlyKeys("small", Topics.REDRIVE_HEADER, Topics.REDRIVE_COUNT_HEADER)
                .containsEntry(Topics.REDRIVE_COUNT_HEADER, ByteBuffer.wrap(new byte[] {'2'}));
        assertThat(letter.getDetail()).isEqualTo("why");
        assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap(new byte[] {'k'}));
    }

    private ProducerRecord<byte[], byte[]> record(byte[] key, Headers headers, String detail) {
        Poison poison = new Poison(
                new Poison.Origin("vigie.mentions.v1", 0, 7), Poison.wrap(key), Poison.wrap(new byte[HUGE]), headers);
        return letters.about(poison, Stage.PROCESS, new PoisonException("bad", detail))
                .get(0);
    }

    private DeadLetter read(ProducerRecord<byte[], byte[]> record) {
        return serdes.deserializer(Topics.DEAD_LETTERS).deserialize(record.topic(), record.value());
    }

    private static final class OneSchema implements SchemaIds {

        @Override
        public int idOf(String subject, Schema schema) {
            return 1;
        }

        @Override
        public Schema schemaOf(int id) {
            return Topics.DEAD_LETTERS.schema();
        }
    }
}
