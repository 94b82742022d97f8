package io.vigie.local.command;

import io.vigie.configuration.VigieConfig;
import io.vigie.kit.environment.ServiceEnvironment;
import io.vigie.local.LocalPlatform;
import io.vigie.local.PlatformConfig;
import io.vigie.local.Ports;
import io.vigie.schemas.catalogue.Topics;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command that starts a platform can be told. */
final class PlatformOptions {

    private static final int DEFAULT_PORT = 8400;

    @Option(names = "--config", paramLabel = "DIR", description = "Configuration directory (default: config).")
    private @Nullable Path configuration;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = FirstPort.class,
            description =
                    "First of five ports in a row: console, push API, analytics, registry, broker (default: 8400).")
    private int port = DEFAULT_PORT;

    VigieConfig company() {
        Path directory = configuration == null ? Home.configuration() : configuration;
        return CheckCommand.checked(directory);
    }

    /** Starts everything, telling what it is at: a machine that is busy takes a minute. */
    LocalPlatform start(VigieConfig company, Path directory, Terminal terminal) throws InterruptedException {
        return LocalPlatform.start(
                new PlatformConfig(
                        directory,
                        Ports.from(port),
                        company,
                        this::company,
                        Topics.DEFAULT_PARTITIONS,
                        new ServiceEnvironment(Home.environment()).webAddress("VIGIE_CONSOLE_URL")),
                Clock.systemUTC(),
                step -> terminal.line(terminal.dim("  " + step)));
    }

    static final class FirstPort implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > Ports.LAST_FIRST) {
                throw new TypeConversionException("must be from 1 to " + Ports.LAST_FIRST + ", is '" + text + "'");
            }
            return Integer.valueOf(text);
        }
    }
}
