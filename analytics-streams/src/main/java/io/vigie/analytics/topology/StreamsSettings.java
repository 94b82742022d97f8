package io.vigie.analytics.topology;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.kit.streams.DeadLetters;
import io.vigie.kit.streams.InternalTopics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Settings of Kafka Streams: exactly once, every name explicit, poison set aside. */
public final class StreamsSettings {

    /** After so long the partitions of an instance that died go to others; Kafka's 45 s are long for an alert. */
    private static final int SESSION_MILLIS = 10_000;

    private static final int MOST_REQUEST_BYTES = 4 << 20;

    private StreamsSettings() {}

    public static Properties of(EngineConfig engine, KafkaConfig kafka, DeadLetters deadLetters) {
        Properties settings = new Properties();
        settings.putAll(kafka.client());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, engine.applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, engine.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, engine.threads());
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, engine.commitInterval().toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, engine.cacheBytes());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replication());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        if (engine.instanceId() != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, engine.instanceId());
        }
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MOST_REQUEST_BYTES);
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MOST_REQUEST_BYTES);
        settings.putAll(InternalTopics.settings());
        settings.putAll(deadLetters.settings());
        return settings;
    }
}
