package io.vigie.local.command;

import io.vigie.analytics.understand.ConfiguredProblem;
import io.vigie.analytics.understand.Understanding;
import io.vigie.configuration.VigieConfig;
import io.vigie.configuration.load.ConfigurationDirectory;
import io.vigie.configuration.load.ConfigurationDraft;
import io.vigie.kit.yaml.InvalidConfigurationException;
import io.vigie.kit.yaml.Problem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        VigieConfig config = checked(directory);
        warnOfUnowned(config);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is valid: %s, %s, %s, %s, %s%n",
                        directory,
                        Plural.counted(config.brands().size(), "brand"),
                        Plural.counted(config.functions().size(), "function"),
                        Plural.counted(config.departments().size(), "department"),
                        Plural.counted(config.receivers().size(), "receiver"),
                        Plural.counted(config.routing().routes().size(), "route"));
        return 0;
    }

    private void warnOfUnowned(VigieConfig config) {
        List<String> unowned = config.unowned();
        if (!unowned.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "departments.yaml: warning: no department owns %s: the default one, '%s', does unless a route names"
                                    + " another%n",
                            String.join(", ", unowned), config.routing().defaultDepartment());
        }
    }

    /**
     * The configuration of a directory.
     *
     * @throws InvalidConfigurationException with everything that is wrong with it, its queries included
     */
    static VigieConfig checked(Path directory) {
        ConfigurationDraft draft = ConfigurationDirectory.draft(directory, Home.environment());
        List<Problem> problems = Stream.concat(draft.problems().stream(), queryProblems(draft.config()))
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return draft.config();
    }

    /** A query that is missing altogether is among the draft's problems already. */
    private static Stream<Problem> queryProblems(VigieConfig config) {
        return Understanding.problemsOf(config.brands(), config.functions()).stream()
                .map(CheckCommand::problem);
    }

    private static Problem problem(ConfiguredProblem problem) {
        return new Problem(
                problem.place().file(),
                problem.place().line(),
                problem.place().path(),
                "query, character " + problem.position() + ": " + problem.message());
    }
}
