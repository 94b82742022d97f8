package io.vigie.local.command;

import io.vigie.configuration.VigieConfig;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.LocalPlatform;
import io.vigie.local.demo.ScenarioGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Starts everything on a fresh directory, replays four weeks of an invented company, shows alerts.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--exit", description = "Ends after the summary instead of leaving the console running.")
    private boolean exit;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.on(spec.commandLine().getOut());
        VigieConfig company = options.company();
        terminal.line(terminal.bold(
                "Vigie demo: four weeks of what is said of " + company.company().name()));
        try (DataDirectory data = DataDirectory.keptOrThrowAway(null)) {
            terminal.line("Starting broker, registry and services ...");
            try (LocalPlatform platform = options.start(company, data.path(), terminal);
                    ReplayShow show = new ReplayShow(terminal, platform, company, Clock.systemUTC())) {
                new PlatformBanner(terminal).print(platform.addresses());
                show.run(List.of(scenario(data.path())), ReplaySpeed.MAX, !exit);
                if (!exit) {
                    terminal.line("");
                    terminal.line("The console shows all of it: "
                            + terminal.bold(platform.addresses().console()));
                    new PlatformBanner(terminal).waitForCtrlC();
                }
            }
        }
        return 0;
    }

    private static Path scenario(Path directory) throws IOException {
        return Files.write(
                directory.resolve("scenario.ndjson"),
                ScenarioGenerator.linesUntil(Clock.systemUTC().instant()),
                StandardCharsets.UTF_8);
    }
}
