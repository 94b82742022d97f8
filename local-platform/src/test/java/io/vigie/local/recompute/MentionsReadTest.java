package io.vigie.local.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.schemas.Mention;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.testkit.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionsReadTest {

    private static final KafkaConfig KAFKA = KafkaConfig.plain(
            TestPlatform.shared().bootstrapServers(), TestPlatform.shared().registryUrl(), 2);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.MENTIONS.name(), 1);
    private static final Instant CUT = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void anOldMentionThatIsTheFirstThatIsLeftDoesNotSayThatAllSinceThenAre() throws Exception {
        new TopicCreator(KAFKA).createMissing();
        new TopicCreator(KAFKA).registerSchemas(KAFKA.serdes().schemaIds());
        send(mention("deleted", CUT.minusSeconds(9)), null);
        long first = send(mention("pushed late", CUT.minus(Duration.ofDays(6))), null);
        send(null, CUT);
        send(mention("in order", CUT.plusSeconds(1)), null);
        long last = send(null, CUT.plusSeconds(5));
        try (Admin admin = Admin.create(KAFKA.client())) {
            admin.deleteRecords(Map.of(PARTITION, RecordsToDelete.beforeOffset(first)))
                    .all()
                    .get();
        }

        MentionsRead read = MentionsRead.before(KAFKA, Map.of(PARTITION, last + 1));
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.wholeFrom()).contains(CUT);
    }

    /** A mention, or a tick; where it is. */
    private static long send(@Nullable Mention mention, @Nullable Instant tick) throws Exception {
        RecordHeaders headers = new RecordHeaders();
        if (tick != null) {
            headers.add(Topics.TICK_HEADER, Long.toString(tick.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
        }
        try (KafkaProducer<String, @Nullable Mention> producer = new KafkaProducer<>(
                KAFKA.producer(), new StringSerializer(), KAFKA.serdes().serializer(Topics.MENTIONS))) {
            return producer.send(
                            new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "key", mention, headers))
                    .get()
                    .offset();
        }
    }

    private static Mention mention(String id, Instant published) {
        return Mention.newBuilder()
                .setMentionId("test:" + id)
                .setSource("test")
                .setNativeId(id)
                .setText("x")
                .setPublishedAt(published)
                .setReceivedAt(published)
                .setIngestedAt(published)
                .build();
    }
}
