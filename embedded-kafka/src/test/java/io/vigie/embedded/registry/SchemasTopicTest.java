package io.vigie.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a topic with a will of its own must not do to the ids. */
class SchemasTopicTest {
    private static final RegisterSchemaRequest FIRST = enumOf("A");
    private static final RegisterSchemaRequest SECOND = enumOf("B");

    private final FakeLog log = new FakeLog();
    private final SchemasTopic topic = new SchemasTopic(log, log.consumer);
    private final Registration registration = new Registration(topic, new SchemaParser(topic), new Settings(topic));

    @BeforeEach
    void replay() {
        topic.replay();
    }

    @Test
    void aWriteThatFailedAndIsThereAllTheSameHasItsId() {
        log.losesAnswers = true;
        assertThatThrownBy(() -> registration.register("one", FIRST, false)).isInstanceOf(StorageException.class);
        log.losesAnswers = false;

        assertThat(registration.register("two", SECOND, false)).isEqualTo(2);
        assertThat(registration.register("one", FIRST, false)).isEqualTo(1);
    }

    @Test
    void aWriteThatFailedAndComesLateLeavesOneSchemaToAnId() {
        log.delays = true;
        assertThatThrownBy(() -> registration.register("one", FIRST, false)).isInstanceOf(StorageException.class);
        log.delays = false;

        assertThatThrownBy(() -> registration.register("two", SECOND, false)).isInstanceOf(StorageException.class);
        assertThat(registration.register("two", SECOND, false)).isEqualTo(2);
        assertThat(registration.register("one", FIRST, false)).isEqualTo(1);
    }

    @Test
    void aLongTopicIsReadToItsEndHoweverManyPollsThatTakes() {
        for (int version = 1; version <= 200; version++) {
            log.add(TopicRecord.put(new SchemaVersion(
                    "long",
                    version,
                    version,
                    SchemaContent.of(new SchemaParser(topic).parse(entity(version), false)),
                    false)));
        }
        log.consumer.setMaxPollRecords(1);

        topic.replay();

        assertThat(topic.state().lastId()).isEqualTo(200);
    }

    private static Schema entity(int version) {
        return new Schema("long", enumOf("S" + version));
    }

    private static RegisterSchemaRequest enumOf(String symbol) {
        RegisterSchemaRequest request = new RegisterSchemaRequest();
        request.setSchema("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"" + symbol + "\"]}");
        return request;
    }

    /** A partition in memory whose answers may get lost, and whose writes may come late. */
    private static final class FakeLog extends MockProducer<String, String> {
        private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
        private final Deque<TopicRecord> late = new ArrayDeque<>();
        private boolean losesAnswers;
        private boolean delays;
        private long end;

        FakeLog() {
            consumer.updateBeginningOffsets(Map.of(SchemasTopic.PARTITION, 0L));
            consumer.updateEndOffsets(Map.of(SchemasTopic.PARTITION, 0L));
        }

        void add(TopicRecord record) {
            consumer.addRecord(new ConsumerRecord<>(
                    SchemasTopic.PARTITION.topic(),
                    SchemasTopic.PARTITION.partition(),
                    end++,
                    record.key(),
                    record.value()));
            consumer.updateEndOffsets(Map.of(SchemasTopic.PARTITION, end));
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> produced) {
            TopicRecord record = new TopicRecord(produced.key(), produced.value());
            if (delays) {
                late.add(record);
                return CompletableFuture.failedFuture(new TimeoutException("not taken"));
            }
            late.forEach(this::add);
            late.clear();
            add(record);
            return losesAnswers
                    ? CompletableFuture.failedFuture(new TimeoutException("no answer"))
                    : CompletableFuture.completedFuture(
                            new RecordMetadata(SchemasTopic.PARTITION, end - 1, 0, 0L, 0, 0));
        }
    }
}
