package io.vigie.local.command;

import io.vigie.local.letters.Letter;
import io.vigie.local.letters.LetterBox;
import io.vigie.local.letters.LetterId;
import io.vigie.schemas.DeadLetter;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie dead-letters explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells what happened to a dead letter, what to do about it, and shows it.",
        footer = {"", "Characters that a terminal would obey are written as \\u{...}, and what is no", "text in hex."})
final class DeadLettersExplainCommand implements Callable<Integer> {

    private static final int MOST_BYTES = 8 * 1024;
    private static final int HEADER_BYTES = 256;
    private static final String INDENT = "  ";

    @Parameters(paramLabel = "ID", converter = DeadLettersCommand.Id.class, description = "Such as 0-12.")
    private LetterId id = new LetterId(0, 0);

    @Mixin
    private RunningOptions options = new RunningOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        LetterBox box = new LetterBox(DeadLettersCommand.running(options));
        Letter letter = DeadLettersCommand.letters(box, List.of(id)).get(0);
        about(letter.content());
        where(letter);
        payload(letter);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void about(DeadLetter content) {
        LetterReasons reasons = new LetterReasons();
        entry("letter", id + ", " + SafeText.escaped(content.getDeadLetterId()));
        entry("time", content.getAt().toString());
        entry("service", SafeText.escaped(content.getService() + ", stage " + content.getStage()));
        entry("reason", SafeText.escaped(content.getReason()) + ": " + reasons.meaning(content));
        entry("detail", SafeText.escaped(content.getDetail()));
        entry("do", reasons.advice(content));
    }

    private void where(Letter letter) {
        entry("from", SafeText.escaped(letter.from()));
        byte[] key = letter.key();
        if (key != null) {
            entry("key", SafeText.shown(key, HEADER_BYTES));
        }
        new TreeMap<>(letter.content().getHeaders())
                .forEach((name, value) -> entry(
                        "header", SafeText.escaped(name) + ": " + SafeText.shown(Letter.bytes(value), HEADER_BYTES)));
        entry("redriven", letter.redrives() == 0 ? "never" : letter.redrives() + " times");
    }

    private void payload(Letter letter) {
        byte[] bytes = letter.payload();
        String kept = letter.whole() ? "" : ", of which the letter holds " + bytes.length;
        String shown = bytes.length > MOST_BYTES ? ", shown " + MOST_BYTES : "";
        entry("payload", letter.content().getPayloadSize() + " bytes" + kept + shown);
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        SafeText.shown(bytes, MOST_BYTES).lines().forEach(line -> out.println(INDENT + line));
    }

    private void entry(String name, String value) {
        spec.commandLine().getOut().printf("%-9s %s%n", name, value);
    }
}
