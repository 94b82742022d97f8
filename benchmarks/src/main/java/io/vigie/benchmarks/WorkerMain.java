package io.vigie.benchmarks;

import io.vigie.ingest.source.file.ReplaySpeed;
import io.vigie.local.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A replay in a process of its own, to be killed; writes what came of it, when it gets that far. */
public final class WorkerMain {

    private WorkerMain() {}

    /** Arguments: history, configuration directory, first port, speed, data directory, file of the outcome. */
    public static void main(String[] args) {
        try {
            run(args);
            System.exit(0);
        } catch (Exception e) {
            // without this the stream threads of a platform that did not get ready would keep the process
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] args) throws Exception {
        HistoryRun run = new HistoryRun(Path.of(args[0]), Path.of(args[1]), Ports.from(Integer.parseInt(args[2])));
        Outcome outcome = run.run(ReplaySpeed.parse(args[3]), Path.of(args[4]));
        Path draft = Path.of(args[5] + ".draft");
        Files.write(draft, lines(outcome));
        Files.move(draft, Path.of(args[5]), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Key, tab, value: hourly figures, volumes of the enriched topic, alert states. */
    private static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.hourly().forEach((key, window) -> lines.add("metrics " + key + "\t" + Figures.of(window)));
        outcome.enriched().forEach((key, volume) -> lines.add("enriched " + key + "\t" + volume));
        AlertLines.states(outcome.alerts()).forEach((id, state) -> lines.add("alert " + id + "\t" + state));
        return lines;
    }
}
