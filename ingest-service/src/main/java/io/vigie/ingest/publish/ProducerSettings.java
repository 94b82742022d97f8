package io.vigie.ingest.publish;

import io.vigie.kit.kafka.KafkaConfig;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What this service asks of its producer beyond what every producer of Vigie has. */
final class ProducerSettings {

    private static final int BATCH_BYTES = 128 * 1024;

    private ProducerSettings() {}

    static Map<String, Object> of(KafkaConfig kafka, PublisherConfig config) {
        Map<String, Object> settings = kafka.producer();
        Duration request = config.giveUpAfter().dividedBy(2);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "vigie-ingest-" + config.producer());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferBytes());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.giveUpAfter().toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.giveUpAfter().toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) request.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        return settings;
    }
}
