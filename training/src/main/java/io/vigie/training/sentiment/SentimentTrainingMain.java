package io.vigie.training.sentiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Trains, calibrates and writes the sentiment model, and prints its figures on the validation files. Arguments: the folder
 * with the data, the file of English word vectors, and the file to write.
 */
public final class SentimentTrainingMain {

    private SentimentTrainingMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        if (args.length != 3) {
            console.println("usage: SentimentTrainingMain DATA_FOLDER VECTORS_FILE MODEL_FILE");
            return;
        }
        TrainingData data = new TrainingData(Path.of(args[0]), WordVectors.read(Path.of(args[1])));
        new TrainingRun(data, console::println).write(Path.of(args[2]));
    }
}
