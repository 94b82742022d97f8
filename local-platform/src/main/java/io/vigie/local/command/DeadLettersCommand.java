package io.vigie.local.command;

import io.vigie.local.letters.LetterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigie dead-letters}. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists, explains and redrives what could not go on, on a platform that runs.",
        footer = {"", "An ID is the place of a letter on vigie.dead-letters.v1: partition-offset,", "such as 0-12."},
        subcommands = {DeadLettersListCommand.class, DeadLettersExplainCommand.class, DeadLettersRedriveCommand.class})
final class DeadLettersCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: list, explain or redrive");
    }

    static final class Id implements ITypeConverter<LetterId> {
        @Override
        public LetterId convert(String text) {
            return LetterId.parse(text);
        }
    }
}
