package io.vigie.alert.topology;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.streams.InternalTopics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Settings of the alert topology. */
public final class StreamsConfigs {

    /** Name of the Streams application, and so of its consumer group. */
    public static final String APPLICATION = "vigie-alert-service";

    private static final int COMMIT_MILLIS = 100;

    private StreamsConfigs() {}

    /**
     * Exactly once, with static membership: a restart takes its tasks back without waiting for its own session to end.
     *
     * @param stateDirectory where stores are kept on this machine
     * @param instance name of this process among those of the service, the same after a restart
     */
    public static Properties of(KafkaConfig kafka, Path stateDirectory, String instance) {
        Properties properties = new Properties();
        properties.putAll(kafka.client());
        properties.putAll(InternalTopics.settings());
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                APPLICATION,
                StreamsConfig.CLIENT_ID_CONFIG,
                APPLICATION,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                COMMIT_MILLIS,
                StreamsConfig.STATE_DIR_CONFIG,
                stateDirectory.toString(),
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                (int) kafka.replication(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                1,
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                APPLICATION + "-" + instance,
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest"));
        return properties;
    }
}
