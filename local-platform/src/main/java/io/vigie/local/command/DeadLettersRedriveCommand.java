package io.vigie.local.command;

import io.vigie.kit.kafka.KafkaConfig;
import io.vigie.local.letters.Letter;
import io.vigie.local.letters.LetterBox;
import io.vigie.local.letters.LetterId;
import io.vigie.local.letters.NotRedrivableException;
import io.vigie.local.letters.Redriver;
import io.vigie.schemas.Redrive;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie dead-letters redrive}. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = "Puts dead letters back where they came from, once their cause was mended.",
        footer = {
            "",
            "A record goes back to its topic with its key and headers, and two more:",
            "vigie-redrive and vigie-redrive-count. What was pushed, or read from a file,",
            "goes through the push API again (VIGIE_INGEST_TOKEN if it wants a token).",
            "Each redrive is recorded on vigie.redrives.v1. Mentions count once however",
            "often they come. Exit code 1: one was refused again or not put back."
        })
final class DeadLettersRedriveCommand implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 1_000;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(
            names = "--push",
            paramLabel = "URL",
            description = "Push API of the ingest service (default: ${DEFAULT-VALUE}).")
    private URI push = URI.create("http://127.0.0.1:8401");

    @Mixin
    private RunningOptions options = new RunningOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean allTaken = true;

    /** Letters by their ids, or all of a reason. */
    static final class Which {

        @Parameters(
                paramLabel = "ID",
                arity = "1..*",
                converter = DeadLettersCommand.Id.class,
                description = "Such as 0-12.")
        private List<LetterId> ids = List.of();

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "R",
                description = "All with this reason that were not redriven before, at most 1000.")
        private @Nullable String reason;
    }

    @Override
    public Integer call() throws InterruptedException {
        KafkaConfig kafka = DeadLettersCommand.running(options);
        List<Letter> letters = letters(new LetterBox(kafka));
        String token = Home.environment().getOrDefault("VIGIE_INGEST_TOKEN", "");
        try (Redriver redriver = new Redriver(kafka, push, token, Clock.systemUTC())) {
            for (Letter letter : letters) {
                print(letter.id() + "  " + outcome(redriver, letter));
            }
        }
        if (letters.isEmpty()) {
            print("Nothing to redrive.");
        } else if (letters.size() == MOST_AT_ONCE) {
            print(MOST_AT_ONCE + " at once; run it again for the rest.");
        }
        return allTaken ? 0 : VigieMain.FAILED;
    }

    private List<Letter> letters(LetterBox box) {
        String reason = which.reason;
        return reason == null
                ? DeadLettersCommand.letters(box, which.ids)
                : box.newest(
                        MOST_AT_ONCE,
                        letter -> letter.redrives() == 0
                                && reason.equals(letter.content().getReason()));
    }

    private String outcome(Redriver redriver, Letter letter) throws InterruptedException {
        try {
            Redrive redrive = redriver.redrive(letter);
            allTaken &= redrive.getAccepted();
            String verb = redrive.getAccepted() ? "redriven" : "refused again";
            return verb + " (" + redrive.getRedrives() + ")  " + SafeText.escaped(redrive.getDetail());
        } catch (NotRedrivableException e) {
            allTaken = false;
            return "not redriven  " + SafeText.escaped(String.valueOf(e.getMessage()));
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
