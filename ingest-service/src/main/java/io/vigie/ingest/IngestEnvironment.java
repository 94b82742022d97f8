package io.vigie.ingest;

import io.vigie.ingest.pipeline.PseudonymKey;
import io.vigie.ingest.source.http.PushToken;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.schemas.catalogue.Topics;
import java.util.Map;
import java.util.Set;

/**
 * Reads the service's configuration from environment variables, which {@code docs/configuration.md} explains.
 *
 * @param variables the environment
 */
record IngestEnvironment(Map<String, String> variables) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final String DEFAULT_PORT = "8401";

    /**
     * The service's configuration.
     *
     * @throws IllegalArgumentException names the variable that is missing or wrong
     */
    IngestConfig ingest() {
        String host = orElse("VIGIE_HTTP_HOST", "127.0.0.1");
        int port = number("VIGIE_HTTP_PORT", DEFAULT_PORT);
        IngestConfig config = IngestConfig.on(host, port, PseudonymKey.of(required("VIGIE_PSEUDONYM_KEY")));
        String token = variables.get("VIGIE_INGEST_TOKEN");
        if (token != null && !token.isBlank()) {
            return config.withPush(config.push().withToken(new PushToken(token)));
        }
        boolean openOnPurpose = Boolean.parseBoolean(variables.get("VIGIE_INSECURE_BIND"));
        if (!LOOPBACK.contains(host) && !openOnPurpose) {
            throw new IllegalArgumentException("VIGIE_INGEST_TOKEN: is required to listen on " + host
                    + "; VIGIE_INSECURE_BIND=true if something in front of the service authenticates");
        }
        return config;
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

    private int number(String name, String otherwise) {
        String value = orElse(name, otherwise);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": must be a whole number, is " + value, e);
        }
    }

    private String required(String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + ": is required");
        }
        return value;
    }

    private String orElse(String name, String otherwise) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
