package io.vigie.local.command;

import io.vigie.local.demo.SampleMentions;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie sample}. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Prints mentions of the shipped company to try Vigie with, dated around now, as NDJSON.",
        footer = {
            "",
            "history  everyday talk of the last six days and of today",
            "burst    50 to 60 complaints about a defective product within the last three minutes",
            "",
            "    ./vigie sample history > history.ndjson",
            "    ./vigie replay history.ndjson --keep-running",
            "and then, in a second terminal:",
            "    ./vigie sample burst | curl -sS http://127.0.0.1:8401/v1/mentions \\",
            "      -H 'Content-Type: application/x-ndjson' --data-binary @-"
        })
final class SampleCommand implements Callable<Integer> {

    /** What to print. */
    enum What {
        HISTORY,
        BURST
    }

    @Parameters(paramLabel = "history|burst", description = "What to print.")
    private What what = What.HISTORY;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Instant now = Clock.systemUTC().instant();
        List<String> lines = what == What.HISTORY ? SampleMentions.history(now) : SampleMentions.burst(now);
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
        return 0;
    }
}
