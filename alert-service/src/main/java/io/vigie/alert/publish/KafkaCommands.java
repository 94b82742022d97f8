package io.vigie.alert.publish;

import io.vigie.alert.domain.Command;
import io.vigie.alert.domain.Commands;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.AlertCommand;
import io.vigie.schemas.AlertCommandType;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** Writes people's commands to their topic. */
public final class KafkaCommands implements Commands, AutoCloseable {

    private final Commanding<AlertCommand> topic;
    private final Clock clock;

    public KafkaCommands(KafkaConfig kafka, AvroSerdes serdes, Clock clock) {
        this.topic = new Commanding<>(Topics.ALERT_COMMANDS, kafka, serdes);
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Void> send(Command command) {
        return topic.write(command.brand(), record(command));
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
        topic.close();
    }
}
