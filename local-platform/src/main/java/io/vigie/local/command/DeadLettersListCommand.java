package io.vigie.local.command;

import io.vigie.kit.yaml.YamlMapping;
import io.vigie.local.letters.Letter;
import io.vigie.local.letters.LetterBox;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code vigie dead-letters list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists dead letters, the newest last.",
        footer = {
            "",
            "Columns: id, time (UTC), stage, reason, where it came from (file:line, push,",
            "or topic-partition@offset), size in bytes, beginning. A + after the id says that",
            "it was redriven already."
        })
final class DeadLettersListCommand implements Callable<Integer> {

    @Option(names = "--reason", paramLabel = "R", description = "Only those with this reason.")
    private @Nullable String reason;

    @Option(names = "--stage", paramLabel = "S", description = "Only those of this stage.")
    private @Nullable String stage;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Since.class,
            description = "Only those since then: 30m, 2h, 7d ago, or an ISO time.")
    private Instant since = Instant.MIN;

    @Option(names = "--limit", paramLabel = "N", description = "The newest N of them (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private RunningOptions options = new RunningOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit: must be at least 1, is " + limit);
        }
        List<Letter> letters = new LetterBox(DeadLettersCommand.running(options)).newest(limit, this::wanted);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            letters.forEach(letter -> out.println(LetterJson.of(letter)));
        } else if (letters.isEmpty()) {
            out.println(none());
        } else {
            LetterTable.lines(letters).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private String none() {
        if (reason == null && stage == null && since.equals(Instant.MIN)) {
            return "No dead letters.";
        }
        boolean known = reason == null || new LetterReasons().knows(reason);
        return "No dead letters match." + (known ? "" : " '" + reason + "' is no reason that Vigie names.");
    }

    private boolean wanted(Letter letter) {
        return (reason == null || reason.equals(letter.content().getReason()))
                && (stage == null || stage.equals(letter.content().getStage()))
                && !letter.content().getAt().isBefore(since);
    }

    static final class Since implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Character.isDigit(text.charAt(text.length() - 1)) || text.endsWith("Z")
                        ? Instant.parse(text)
                        : Clock.systemUTC().instant().minus(YamlMapping.durationOf(text));
            } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
                throw new TypeConversionException("must be 30m, 2h, 7d or an ISO time with Z, is " + text);
            }
        }
    }
}
