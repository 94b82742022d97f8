package io.vigie.alert.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.catalogue.Topics;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class CommandingTest {

    /** As when the schema registry is away at the first command. */
    @Test
    void whatTheProducerThrowsIsAFailedWrite() {
        MockProducer<String, AlertCommand> producer =
                new MockProducer<>(true, null, new StringSerializer(), (topic, command) -> new byte[0]);
        producer.sendException = new SerializationException("no registry");
        try (Commanding<AlertCommand> commanding = new Commanding<>(Topics.ALERT_COMMANDS, producer)) {
            CompletableFuture<Void> written = commanding.write("acme", new AlertCommand());
            assertThat(written).isCompletedExceptionally();
        }
    }
}
