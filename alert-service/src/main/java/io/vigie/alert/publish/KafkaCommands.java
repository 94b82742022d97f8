package io.vigie.alert.publish;

import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.Commands;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.AlertCommandType;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes people's commands to their topic. */
public final class KafkaCommands implements Commands, AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<String, AlertCommand> producer;
    private final Clock clock;

    public KafkaCommands(KafkaConfig kafka, AvroSerdes serdes, Clock clock) {
        this.producer =
                new KafkaProducer<>(kafka.producer(), new StringSerializer(), serdes.serializer(Topics.ALERT_COMMANDS));
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> send(Command command) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        var unused = producer.send(
                new ProducerRecord<>(Topics.ALERT_COMMANDS.name(), command.brand(), record(command)),
                (metadata, error) -> {
                    if (error == null) {
                        written.complete(null);
                    } else {
                        written.completeExceptionally(error);
                    }
                });
        return written;
    }

    private AlertCommand record(Command command) {
        return AlertCommand.newBuilder()
                .setCommandId(command.commandId())
                .setAlertId(command.alertId())
                .setBrand(command.brand())
                .setType(AlertCommandType.valueOf(command.type().name()))
                .setActor(command.actor())
                .setNote(command.note())
                .setIssuedAt(clock.instant())
                .build();
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
