package io.vigie.local.command;

import io.vigie.configuration.VigieConfig;
import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.LocalPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code vigie replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Runs a history of mentions through a platform of its own, event time kept, and prints what came of it.",
        footer = {
            "",
            "Files are NDJSON or CSV, plain or gzip, with the fields of the push API (docs/push-api.md).",
            "A replay that was killed goes on with the same --data-dir: what is there already counts once.",
            "Lines that are refused are told and do not matter to the exit code; a file that is cut off does (1)."
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Histories; several are merged by time.")
    private List<Path> files = List.of();

    @Option(
            names = "--speed",
            defaultValue = "max",
            converter = Speed.class,
            description = "1x, 60x, 3600x or max (default: ${DEFAULT-VALUE}).")
    private ReplaySpeed speed = ReplaySpeed.MAX;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Keeps the data there (default: a throw-away one).")
    private @Nullable Path dataDirectory;

    @Option(names = "--keep-running", description = "Leaves the platform running, until Ctrl-C.")
    private boolean keepRunning;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.on(spec.commandLine().getOut());
        VigieConfig company = options.company();
        requireReadable();
        terminal.line("Starting broker, registry and services ...");
        try (DataDirectory data = DataDirectory.keptOrThrowAway(dataDirectory);
                LocalPlatform platform = options.start(company, data.path(), terminal);
                ReplayShow show = new ReplayShow(terminal, platform, company, Clock.systemUTC())) {
            new PlatformBanner(terminal).print(platform.addresses());
            boolean whole = show.run(files, speed, keepRunning);
            if (keepRunning) {
                new PlatformBanner(terminal).waitForCtrlC();
            }
            return whole ? 0 : VigieMain.FAILED;
        }
    }

    private void requireReadable() {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException(file + " cannot be read");
            }
        }
    }

    static final class Speed implements ITypeConverter<ReplaySpeed> {
        @Override
        public ReplaySpeed convert(String text) {
            try {
                return ReplaySpeed.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
