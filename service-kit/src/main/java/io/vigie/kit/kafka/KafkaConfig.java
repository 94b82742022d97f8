package io.vigie.kit.kafka;

import io.vigie.schemas.registry.ConfluentSchemaIds;
import io.vigie.schemas.serde.AvroSerdes;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How a service reaches Kafka and the schema registry.
 *
 * @param bootstrapServers brokers, {@code host:port,host:port}
 * @param registryUrl addresses of the schema registry, separated by commas
 * @param partitions partitions of scaled topics when Vigie creates them
 * @param replication replication factor of topics when Vigie creates them
 * @param clientSettings given to every Kafka client as they are (TLS, SASL)
 * @param registrySettings given to the registry client as they are
 */
public record KafkaConfig(
        String bootstrapServers,
        String registryUrl,
        int partitions,
        short replication,
        Map<String, String> clientSettings,
        Map<String, String> registrySettings) {

    public KafkaConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers: must not be blank");
        }
        if (registryUrl.isBlank()) {
            throw new IllegalArgumentException("registryUrl: must not be blank");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions: must be at least 1, is " + partitions);
        }
        clientSettings = Map.copyOf(clientSettings);
        registrySettings = Map.copyOf(registrySettings);
    }

    /** A single broker without security, as embedded. */
    public static KafkaConfig plain(String bootstrapServers, String registryUrl, int partitions) {
        return new KafkaConfig(bootstrapServers, registryUrl, partitions, (short) 1, Map.of(), Map.of());
    }

    /** Serdes of the catalogue's topics over a new registry client. */
    public AvroSerdes serdes() {
        return new AvroSerdes(ConfluentSchemaIds.at(registryUrl, registrySettings));
    }

    /** What every client needs. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /** A producer that loses and repeats nothing: acks=all, idempotent. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = client();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        return settings;
    }

    /** A consumer that reads committed records only, from the beginning, and commits by hand. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return settings;
    }
}
