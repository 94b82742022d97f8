package io.vigie.alert.inbound;

import io.vigie.kit.kafka.KafkaConfig;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes the consumers of this package. */
public final class Consumers {

    private static final String DELIVERY_GROUP = "vigie-alert-delivery";

    private Consumers() {}

    /** Shares the delivery log with the other processes of the service; a restarted one takes its part back at once. */
    public static Consumer<String, byte[]> delivery(KafkaConfig kafka, String instance) {
        Map<String, Object> settings = kafka.consumer();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, DELIVERY_GROUP);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, DELIVERY_GROUP + "-" + instance);
        return consumer(settings);
    }

    /** Reads everything for itself. */
    public static Consumer<String, byte[]> view(KafkaConfig kafka) {
        return consumer(kafka.consumer());
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
