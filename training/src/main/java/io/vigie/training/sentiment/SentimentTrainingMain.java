package io.vigie.training.sentiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Trains, calibrates and writes the sentiment model, and prints its figures on the validation files. Arguments: the folder
 * with the data, and the file to write.
 */
public final class SentimentTrainingMain {

    private SentimentTrainingMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        if (args.length != 2) {
            console.println("usage: SentimentTrainingMain DATA_FOLDER MODEL_FILE");
            return;
        }
        new TrainingRun(new TrainingData(Path.of(args[0])), console::println).write(Path.of(args[1]));
    }
}
