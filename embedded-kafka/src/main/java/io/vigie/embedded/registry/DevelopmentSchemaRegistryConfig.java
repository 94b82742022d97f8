package io.vigie.embedded.registry;

/**
 * Where a development registry keeps its schemas and where it listens.
 *
 * @param bootstrapServers Kafka's {@code host:port} list; the topic {@code _schemas} is made there
 * @param host address to listen on
 * @param port TCP port; 0 takes a free one
 */
public record DevelopmentSchemaRegistryConfig(String bootstrapServers, String host, int port) {
    public DevelopmentSchemaRegistryConfig {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers must not be blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, was " + port);
        }
    }

    /** The default: there is no authentication, so nobody else may reach it. */
    public static DevelopmentSchemaRegistryConfig onLoopback(String bootstrapServers, int port) {
        return new DevelopmentSchemaRegistryConfig(bootstrapServers, "127.0.0.1", port);
    }
}
