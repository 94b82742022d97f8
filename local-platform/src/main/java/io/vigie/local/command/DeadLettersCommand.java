package io.vigie.local.command;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.letters.Letter;
import io.vigie.local.letters.LetterBox;
import io.vigie.local.letters.LetterId;
import io.vigie.schemas.catalogue.Topics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    /**
     * Letters by their ids, in the order of the topic.
     *
     * @throws IllegalArgumentException naming those that are not there
     */
    static List<Letter> letters(LetterBox box, List<LetterId> ids) {
        Set<LetterId> wanted = new LinkedHashSet<>(ids);
        List<Letter> found = box.newest(wanted.size(), letter -> wanted.contains(letter.id()));
        found.forEach(letter -> wanted.remove(letter.id()));
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("there is no dead letter " + wanted + ", or no longer");
        }
        return found;
    }

    static KafkaConfig running(RunningOptions options) throws InterruptedException {
        return options.running(Topics.DEAD_LETTERS, Topics.REDRIVES);
    }

    static final class Id implements ITypeConverter<LetterId> {
        @Override
        public LetterId convert(String text) {
            try {
                return LetterId.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
