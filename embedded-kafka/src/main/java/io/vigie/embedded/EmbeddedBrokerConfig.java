package io.vigie.embedded;

import java.nio.file.Path;

/**
 * Where an embedded broker keeps its data and where it listens.
 *
 * @param dataDir directory that holds the log; created when missing, owned by one broker at a time
 * @param port TCP port on 127.0.0.1 for clients; 0 takes a free one, and may differ from start to start
 */
public record EmbeddedBrokerConfig(Path dataDir, int port) {
    public EmbeddedBrokerConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, was " + port);
        }
    }
}
