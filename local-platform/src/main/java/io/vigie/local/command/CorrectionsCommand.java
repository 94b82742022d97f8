package io.vigie.local.command;

import io.vigie.local.corrections.CorrectionHistory;
import io.vigie.local.corrections.Lessons;
import io.vigie.schemas.CorrectedMention;
import io.vigie.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie corrections}. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        description = "Lists what people corrected on a platform that runs, or writes it for training.",
        footer = {
            "",
            "Columns: time (UTC), mention, outcome, sentiment and functions",
            "(before > after), actor, note.",
            "--export writes sentiment-<language>.tsv (label TAB text) and functions.tsv",
            "(language TAB functions or none TAB text): the last word of people on each",
            "mention whose text is still on vigie.enriched-mentions.v1."
        })
final class CorrectionsCommand implements Callable<Integer> {

    @Option(names = "--export", paramLabel = "DIR", description = "Write files for training there, list nothing.")
    private @Nullable Path export;

    @Option(names = "--limit", paramLabel = "N", description = "The newest N of them (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Mixin
    private RunningOptions options = new RunningOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit: must be at least 1, is " + limit);
        }
        CorrectionHistory history =
                new CorrectionHistory(options.running(Topics.CORRECTED_MENTIONS, Topics.ENRICHED_MENTIONS));
        PrintWriter out = spec.commandLine().getOut();
        if (export == null) {
            List<CorrectedMention> all = history.read();
            CorrectionTable.lines(all.subList(Math.max(0, all.size() - limit), all.size()))
                    .forEach(out::println);
        } else {
            write(history.lessons(), export, out);
        }
        out.flush();
        return 0;
    }

    private static void write(Lessons lessons, Path folder, PrintWriter out) throws IOException {
        lessons.write(folder).forEach((file, rows) -> out.println(file + ": " + rows + (rows == 1 ? " row" : " rows")));
        if (lessons.withoutText() > 0) {
            out.println("left out, as their text is not (or no longer) kept: " + lessons.withoutText());
        }
    }
}
