package io.vigie.analytics;

import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Reads the service's configuration from environment variables.
 *
 * @param variables the environment
 */
record AnalyticsEnvironment(Map<String, String> variables) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    /**
     * Brands, functions and detection from the directory {@code VIGIE_CONFIG}; state in {@code VIGIE_STATE_DIR}.
     *
     * @throws IllegalArgumentException names the variable that is missing or wrong
     */
    AnalyticsConfig analytics() {
        EngineConfig engine = EngineConfig.in(Path.of(required("VIGIE_STATE_DIR")))
                .withThreads(number("VIGIE_THREADS", "1"))
                .withInstanceId(variables.get("VIGIE_INSTANCE_ID"));
        return new AnalyticsConfig(
                ConfigurationDirectory.load(Path.of(required("VIGIE_CONFIG")), variables),
                TimingConfig.DEFAULT,
                engine);
    }

    KafkaConfig kafka() {
        return new KafkaConfig(
                required("VIGIE_BOOTSTRAP_SERVERS"),
                required("VIGIE_REGISTRY_URL"),
                number("VIGIE_PARTITIONS", Integer.toString(Topics.DEFAULT_PARTITIONS)),
                (short) number("VIGIE_REPLICATION", "1"),
                Map.of(),
                Map.of());
    }

    /** Address of metrics and health, which have no login: loopback unless {@code VIGIE_INSECURE_BIND} says otherwise. */
    String httpHost() {
        String host = orElse("VIGIE_HTTP_HOST", "127.0.0.1");
        if (!LOOPBACK.contains(host) && !Boolean.parseBoolean(variables.get("VIGIE_INSECURE_BIND"))) {
            throw new IllegalArgumentException("VIGIE_HTTP_HOST: " + host
                    + " is not loopback; VIGIE_INSECURE_BIND=true if something in front of the service protects it");
        }
        return host;
    }

    int httpPort() {
        return number("VIGIE_HTTP_PORT", "8402");
    }

    private int number(String name, String otherwise) {
        String value = orElse(name, otherwise);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": must be a whole number, is " + value, e);
        }
    }

    private String required(String name) {
        String value = orElse(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + ": is required");
        }
        return value;
    }

    private String orElse(String name, String otherwise) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
