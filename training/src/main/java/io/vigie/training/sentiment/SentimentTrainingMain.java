package io.vigie.training.sentiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains, calibrates and writes the sentiment model, and prints its figures on training texts left out. Arguments: the folder
 * with the data, the file of English word vectors, the file to write, and folders of corrections that people made, if any.
 */
public final class SentimentTrainingMain {

    private SentimentTrainingMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        if (args.length < 3) {
            console.println("usage: SentimentTrainingMain DATA_FOLDER VECTORS_FILE MODEL_FILE [CORRECTIONS_FOLDER...]");
            return;
        }
        List<Path> corrections = Stream.of(args).skip(3).map(Path::of).toList();
        TrainingData data = new TrainingData(Path.of(args[0]), corrections).with(WordVectors.read(Path.of(args[1])));
        new TrainingRun(data, console::println).write(Path.of(args[2]));
    }
}
