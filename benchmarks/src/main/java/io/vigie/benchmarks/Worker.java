package io.vigie.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Replays in forked processes on one data directory.
 *
 * @param history what is replayed
 * @param configuration the company's directory
 * @param port first of five ports, the same after each crash
 * @param speed of the replay
 * @param directory holds data, log and outcome
 */
record Worker(Path history, Path configuration, int port, String speed, Path directory) {

    Process start() throws IOException {
        Files.createDirectories(directory);
        File log = directory.resolve("worker.log").toFile();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName(),
                        history.toString(),
                        configuration.toString(),
                        Integer.toString(port),
                        speed,
                        directory.resolve("data").toString(),
                        outcomeFile().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Kills with SIGKILL after the delay; returns whether there was still something to kill. */
    boolean startAndKillAfter(long millis) throws IOException, InterruptedException {
        Process process = start();
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Lets the webhook kill it after an answer; returns whether it did before the replay came to its end. */
    boolean startAndAim(WebhookRecorder hook) throws IOException, InterruptedException {
        Process process = start();
        hook.aimAt(process);
        return process.waitFor() != 0;
    }

    /** Lets a replay come to its end. */
    SortedMap<String, String> finish() throws IOException, InterruptedException {
        Process process = start();
        try {
            if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("the replay did not come to its end, see " + directory + "/worker.log");
            }
        } finally {
            process.destroyForcibly();
        }
        SortedMap<String, String> outcome = new TreeMap<>();
        for (String line : Files.readAllLines(outcomeFile())) {
            int tab = line.indexOf('\t');
            outcome.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return outcome;
    }

    private Path outcomeFile() {
        return directory.resolve("outcome.tsv");
    }
}
