package io.vigie.alert.topology;

import io.vigie.alert.pipeline.CommandPipeline;
import io.vigie.alert.pipeline.SpikePipeline;
import io.vigie.alert.pipeline.Takeover;
import io.vigie.alert.processor.AlertMeters;
import io.vigie.alert.processor.CommandProcessor;
import io.vigie.alert.processor.Sinks;
import io.vigie.alert.processor.SpikeProcessor;
import io.vigie.alert.processor.StoreNames;
import io.vigie.alert.serde.StoredAlert;
import io.vigie.alert.serde.StoredIds;
import io.vigie.alert.serde.StoredSpike;
import io.vigie.configuration.VigieConfig;
import io.vigie.schemas.catalogue.Generation;
import io.vigie.schemas.catalogue.TopicSpec;
import io.vigie.schemas.catalogue.Topics;
import io.vigie.schemas.serde.AvroSerdes;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology of alerts, keyed by brand: spikes and commands in; alerts, history and requested notifications out. All
 * names are explicit, so that changelogs survive changes of the program.
 */
public final class AlertTopology {

    private static final String READ_SPIKES = "read-spikes";
    private static final String READ_COMMANDS = "read-alert-commands";
    private static final String TAKE_SPIKES = "take-spikes";
    private static final String TAKE_COMMANDS = "take-commands";

    private final VigieConfig config;
    private final AvroSerdes serdes;
    private final Clock clock;
    private final AlertMeters meters;
    private final Generation generation;

    /** @param generation whose spikes become alerts */
    public AlertTopology(
            VigieConfig config, AvroSerdes serdes, Clock clock, AlertMeters meters, Generation generation) {
        this.config = config;
        this.serdes = serdes;
        this.clock = clock;
        this.meters = meters;
        this.generation = generation;
    }

    /** Builds it; starts nothing. */
    public Topology build() {
        Topology topology = new Topology();
        addSource(topology, READ_SPIKES, generation.of(Topics.SPIKES));
        addSource(topology, READ_COMMANDS, Topics.ALERT_COMMANDS);
        addProcessors(topology);
        addStores(topology);
        addSink(topology, Sinks.ALERTS, Topics.ALERTS);
        addSink(topology, Sinks.EVENTS, Topics.ALERT_EVENTS);
        topology.addSink(
                Sinks.NOTIFICATIONS,
                Topics.NOTIFICATIONS.name(),
                new StringSerializer(),
                serdes.serializer(Topics.NOTIFICATIONS),
                TAKE_SPIKES);
        return topology;
    }

    private void addProcessors(Topology topology) {
        Map<String, String> channels =
                config.receivers().stream().collect(Collectors.toMap(each -> each.id(), ChannelNames::of));
        topology.addProcessor(
                TAKE_SPIKES,
                () -> new SpikeProcessor(
                        new SpikePipeline(config, clock), new Takeover(clock), generation, channels, meters),
                READ_SPIKES);
        topology.addProcessor(
                TAKE_COMMANDS, () -> new CommandProcessor(new CommandPipeline(clock), meters), READ_COMMANDS);
    }

    private static void addStores(Topology topology) {
        String alerts = StoreNames.ALERTS;
        topology.addStateStore(store(alerts, StoredAlert.serde()), TAKE_SPIKES, TAKE_COMMANDS);
        String alertOfSpike = StoreNames.ALERT_OF_SPIKE;
        topology.addStateStore(store(alertOfSpike, Serdes.String()), TAKE_SPIKES, TAKE_COMMANDS);
        String joinable = StoreNames.JOINABLE;
        topology.addStateStore(store(joinable, StoredIds.serde()), TAKE_SPIKES, TAKE_COMMANDS);
        topology.addStateStore(store(StoreNames.RECOMPUTED_SPIKES, StoredSpike.serde()), TAKE_SPIKES);
        topology.addStateStore(store(StoreNames.HISTORY, Serdes.String()), TAKE_SPIKES);
        String taken = StoreNames.COMMANDS_TAKEN;
        topology.addStateStore(store(taken, Serdes.String()), TAKE_COMMANDS);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withLoggingEnabled(Map.of());
    }

    private <V extends SpecificRecord> void addSource(Topology topology, String name, TopicSpec<V> topic) {
        topology.addSource(name, new StringDeserializer(), serdes.deserializer(topic), topic.name());
    }

    private <V extends SpecificRecord> void addSink(Topology topology, String name, TopicSpec<V> topic) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), serdes.serializer(topic), TAKE_SPIKES, TAKE_COMMANDS);
    }
}
