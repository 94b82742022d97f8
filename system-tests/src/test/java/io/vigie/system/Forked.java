package io.vigie.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own, run to its end. */
record Forked(int exit, List<String> lines, String complaints) {

    /**
     * Runs a command in a directory, which also gets its output.
     *
     * @throws IllegalStateException when it does not end in time; it is ended then
     */
    static Forked run(Path directory, Duration patience, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException(
                    command + " has not ended within " + patience + ": " + Files.readString(err));
        }
        return new Forked(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }
}
