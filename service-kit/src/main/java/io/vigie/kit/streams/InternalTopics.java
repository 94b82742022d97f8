package io.vigie.kit.streams;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How the changelogs and repartition topics of a topology are made. */
public final class InternalTopics {

    private InternalTopics() {}

    /**
     * Settings of Streams under which the broker takes a record of these topics whatever its time. By default it refuses
     * what lies more than an hour ahead of its own clock: the transaction is lost, read again and refused again, so that
     * one wrong clock stops the service for ever.
     */
    public static Map<String, Object> settings() {
        return Map.of(
                StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                Long.toString(Long.MAX_VALUE));
    }
}
