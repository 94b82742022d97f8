package io.vigie.local.command;

import io.vigie.analytics.AnalyticsConfig;
import io.vigie.analytics.topology.EngineConfig;
import io.vigie.analytics.topology.TimingConfig;
import io.vigie.configuration.VigieConfig;
import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.recompute.OldGenerations;
import io.vigie.local.recompute.Recomputation;
import io.vigie.local.recompute.Recomputed;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie recompute}. */
@Command(
        name = "recompute",
        mixinStandardHelpOptions = true,
        description =
                "Replays the mentions of a platform that runs under the present configuration, and switches over.",
        footer = {
            "",
            "Goes through all mentions that are kept, beside the services, into new",
            "versions of the derived topics (vigie.spikes.v1.g2 ...). When it has caught",
            "up the services go on with these. Nobody is notified of history again;",
            "alerts that are open go on. Fails before the switch: nothing has changed,",
            "run it again. The old topics stay until --drop-old (docs/operations.md)."
        })
final class RecomputeCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Configuration directory, the same as the services read (default: config).")
    private @Nullable Path configuration;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads that compute (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Option(
            names = "--drop-old",
            description = "Only deletes the topics of generations before the current one; that cannot be undone.")
    private boolean dropOld;

    @Mixin
    private RunningOptions options = new RunningOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.on(spec.commandLine().getOut());
        KafkaConfig kafka = options.running(Topics.MENTIONS, Topics.SPIKES, Topics.GENERATIONS);
        if (dropOld) {
            new OldGenerations(kafka).drop().forEach(topic -> terminal.line("deleted " + topic));
            return 0;
        }
        VigieConfig company = CheckCommand.checked(configuration == null ? Home.configuration() : configuration);
        try (DataDirectory state = DataDirectory.keptOrThrowAway(null)) {
            AnalyticsConfig config = new AnalyticsConfig(
                    company, TimingConfig.DEFAULT, EngineConfig.in(state.path()).withThreads(threads));
            return recompute(new Recomputation(kafka, config, Clock.systemUTC()), terminal);
        }
    }

    private static int recompute(Recomputation recomputation, Terminal terminal) throws InterruptedException {
        Recomputed recomputed = recomputation.run(new Shown(terminal));
        terminal.clearProgress();
        print(recomputed, terminal);
        if (recomputation.awaitTakenUp(recomputed.generation())) {
            terminal.line("The services go on with generation " + recomputed.generation() + ".");
            return 0;
        }
        terminal.line("Generation " + recomputed.generation()
                + " is the current one, and no analytics service has taken it up within a minute: restart it.");
        return VigieMain.FAILED;
    }

    private static void print(Recomputed recomputed, Terminal terminal) {
        String parts = recomputed.outcomes().entrySet().stream()
                .map(outcome -> number(outcome.getValue()) + " " + outcome.getKey())
                .collect(Collectors.joining(" + "));
        terminal.line("Mentions read " + number(recomputed.mentions()) + " = " + parts + " + "
                + number(recomputed.deadLetters()) + " dead letters");
        recomputed
                .wholeFrom()
                .ifPresent(from -> terminal.line("Mentions are kept since " + from + "; taken over from before that: "
                        + number(recomputed.carriedOver()) + " windows and corrections"));
    }

    private static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private record Shown(Terminal terminal) implements Recomputation.Listener {

        @Override
        public void started(int generation, int current) {
            terminal.line("Computing generation " + generation + "; the services go on with generation " + current
                    + " meanwhile ...");
        }

        @Override
        public void progressed(long records, long all) {
            terminal.progress(
                    all == 0 ? 1 : (double) records / all, number(records) + " of " + number(all) + " records");
        }
    }
}
