package io.vigie.local.command;

import io.vigie.analytics.understand.ConfiguredProblem;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.kit.yaml.InvalidConfigurationException;
import io.vigie.kit.yaml.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Validates a configuration directory as a whole, without starting anything.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Configuration directory.")
    private Path directory = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        VigieConfig config = checked(ConfigurationDirectory.load(directory, Home.environment()));
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is valid: %d brands, %d functions, %d departments, %d receivers, %d routes%n",
                        directory,
                        config.brands().size(),
                        config.functions().size(),
                        config.departments().size(),
                        config.receivers().size(),
                        config.routing().routes().size());
        return 0;
    }

    /** The configuration itself, when its queries compile too. */
    static VigieConfig checked(VigieConfig config) {
        requireSound(Understanding.of(config.brands(), config.functions(), LinearSentimentScorer.builtIn()));
        return config;
    }

    /** Refuses to go on with queries that do not compile; names all of them. */
    static void requireSound(Understanding understanding) {
        List<Problem> problems =
                understanding.problems().stream().map(CheckCommand::problem).toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    private static Problem problem(ConfiguredProblem problem) {
        return new Problem(
                problem.place().file(),
                problem.place().line(),
                problem.place().path(),
                "query, character " + problem.position() + ": " + problem.message());
    }
}
