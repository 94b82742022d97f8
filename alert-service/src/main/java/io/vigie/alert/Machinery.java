package io.vigie.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vigie.alert.domain.Commands;
import io.vigie.alert.domain.Corrections;
import io.vigie.alert.inbound.Balance;
import io.vigie.alert.inbound.Board;
import io.vigie.alert.inbound.Consumers;
import io.vigie.alert.inbound.Decoder;
import io.vigie.alert.inbound.DeliveryLoop;
import io.vigie.alert.inbound.Loop;
import io.vigie.alert.inbound.ViewLoop;
import io.vigie.alert.notify.DeliveryMeters;
import io.vigie.alert.notify.Dispatcher;
import io.vigie.alert.processor.AlertMeters;
import io.vigie.alert.publish.DeliveryLog;
import io.vigie.alert.publish.KafkaCommands;
import io.vigie.alert.publish.KafkaCorrections;
import io.vigie.alert.topology.AlertStreams;
import io.vigie.alert.topology.AlertTopology;
import io.vigie.alert.topology.StreamsConfigs;
import io.vigie.kit.kafka.GenerationWatch;
import io.vigie.kit.kafka.Generations;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.kafka.TopicCreator;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Everything of the service that talks to Kafka. */
final class Machinery implements AutoCloseable {

    private final Function<Generation, AlertStreams> streamsOf;
    private final KafkaConfig kafka;
    private final Generation first;
    private volatile AlertStreams streams;
    private @Nullable GenerationWatch watch;
    private final ViewLoop view;
    private final DeliveryLoop delivery;
    private final Loop viewThread;
    private final Loop deliveryThread;
    private final Dispatcher dispatcher;
    private final DeliveryLog log;
    private final KafkaCommands commands;
    private final KafkaCorrections corrections;

    Machinery(AlertServiceConfig config, Clock clock, Board board, MeterRegistry registry) {
        AvroSerdes serdes = config.kafka().serdes();
        this.kafka = config.kafka();
        this.first = new Generations(kafka).current();
        // A command meets its alert only if both topics have the same partitions.
        new TopicCreator(kafka).requireEqualPartitions(Topics.ALERT_COMMANDS, first.of(Topics.SPIKES));
        AlertMeters meters = new AlertMeters(registry);
        this.streamsOf = generation -> streams(
                config, new AlertTopology(config.company(), serdes, clock, meters, generation), clock, registry);
        this.streams = streamsOf.apply(first);
        this.view = new ViewLoop(Consumers.view(config.kafka()), serdes, registry, board, first);
        this.dispatcher =
                new Dispatcher(Channels.of(config, clock), config.retries(), clock, new DeliveryMeters(registry));
        this.log = new DeliveryLog(config.kafka(), serdes);
        this.delivery = new DeliveryLoop(
                Consumers.delivery(config.kafka(), config.instance()),
                new Decoder<>(serdes.deserializer(Topics.NOTIFICATIONS), registry),
                dispatcher,
                log,
                clock);
        this.commands = new KafkaCommands(config.kafka(), serdes, clock);
        this.corrections = new KafkaCorrections(config.kafka(), serdes, clock);
        this.viewThread = new Loop("vigie-alert-view", view);
        this.deliveryThread = new Loop("vigie-alert-delivery", delivery);
        bindBalance(registry);
    }

    private static AlertStreams streams(
            AlertServiceConfig config, AlertTopology topology, Clock clock, MeterRegistry registry) {
        return new AlertStreams(
                topology.build(),
                StreamsConfigs.of(config.kafka(), config.stateDirectory(), config.instance()),
                new DeadLetters("alert-service", config.kafka().serdes(), clock, registry),
                registry);
    }

    /** Alerts go on: the same application and stores, with the spikes of another generation. */
    private void follow(Generation generation) {
        streams.close();
        streams = streamsOf.apply(generation).start();
        view.follow(generation);
    }

    private void bindBalance(MeterRegistry registry) {
        bind(registry, "requested", Balance::requested);
        bind(registry, "sent", Balance::sent);
        bind(registry, "failed", Balance::failed);
        bind(registry, "pending", Balance::pending);
    }

    private void bind(MeterRegistry registry, String status, ToDoubleFunction<Balance> part) {
        registry.gauge(
                "vigie.notifications", Tags.of("status", status), delivery, loop -> part.applyAsDouble(loop.balance()));
    }

    void start() {
        streams.start();
        watch = new GenerationWatch(kafka, first, this::follow);
        viewThread.start();
        deliveryThread.start();
    }

    Commands commands() {
        return commands;
    }

    Corrections corrections() {
        return corrections;
    }

    Balance notifications() {
        return delivery.balance();
    }

    boolean streamsRunning() {
        return streams.running();
    }

    boolean streamsAlive() {
        return streams.alive();
    }

    boolean followsGenerations() {
        return watch != null && watch.isFollowing();
    }

    boolean consumersAlive() {
        return viewThread.alive() && deliveryThread.alive();
    }

    boolean caughtUp() {
        return view.caughtUp();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        dispatcher.close();
        deliveryThread.close();
        viewThread.close();
        commands.close();
        corrections.close();
        streams.close();
        log.close();
    }
}
