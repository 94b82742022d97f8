package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the shipped model on labelled texts and prints Markdown. Arguments: FILE LANGUAGE, lines of label TAB text; or the
 * data folder alone, for the validation file of every language that the model has weights for.
 */
public final class SentimentEvaluationMain {

    private static final String USAGE = "usage: SentimentEvaluationMain DATA_FOLDER | FILE LANGUAGE";

    private SentimentEvaluationMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        LinearSentimentScorer scorer = LinearSentimentScorer.builtIn();
        EvaluationTable table = new EvaluationTable();
        if (args.length == 1) {
            TrainingData data = new TrainingData(Path.of(args[0]));
            for (String language : scorer.languages()) {
                table.add(language, predictions(scorer, language, data.validation(language)));
            }
        } else if (args.length == 2) {
            table.add(args[1], predictions(scorer, args[1], Example.read(Path.of(args[0]))));
        } else {
            console.println(USAGE);
            return;
        }
        table.lines().forEach(console::println);
    }

    private static List<Prediction> predictions(LinearSentimentScorer scorer, String language, List<Example> examples) {
        if (!scorer.languages().contains(language)) {
            throw new IllegalArgumentException("language must be one of " + scorer.languages() + ", was " + language);
        }
        return Prediction.of(scorer, language, examples);
    }
}
