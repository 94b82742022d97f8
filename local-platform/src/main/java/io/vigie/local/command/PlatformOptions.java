package io.vigie.local.command;

import io.vigie.configuration.VigieConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that starts a platform can be told. */
final class PlatformOptions {

    private static final int DEFAULT_PORT = 8400;

    @Option(names = "--config", paramLabel = "DIR", description = "Configuration directory (default: config).")
    private @Nullable Path configuration;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "First of five ports in a row: console, push API, analytics, registry, broker (default: 8400).")
    private int port = DEFAULT_PORT;

    VigieConfig company() {
        Path directory = configuration == null ? Home.configuration() : configuration;
        return CheckCommand.checked(directory);
    }

    int port() {
        return port;
    }
}
