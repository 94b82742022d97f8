package io.vigie.local.command;

import io.vigie.configuration.VigieConfig;
import io.vigie.local.LocalPlatform;
import io.vigie.local.summary.AlertFollower;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts broker, registry and services in one process; a second start goes on where it was.")
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where the data live (default: ${DEFAULT-VALUE}).")
    private Path dataDirectory = Path.of("data");

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.on(spec.commandLine().getOut());
        VigieConfig company = options.company();
        terminal.line("Starting Vigie for " + company.company().name() + " in " + dataDirectory + " ...");
        try (DataDirectory data = DataDirectory.keptOrThrowAway(dataDirectory);
                LocalPlatform platform = options.start(company, data.path(), terminal);
                AlertFollower follower =
                        new AlertFollower(platform.kafka(), new AlertPrinter(terminal, company)::changed)) {
            follower.start();
            new PlatformBanner(terminal).print(platform.addresses());
            new PlatformBanner(terminal).waitForCtrlC();
        }
        return 0;
    }
}
