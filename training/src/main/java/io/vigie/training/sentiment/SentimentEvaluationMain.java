package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the shipped model on labelled texts. With FILE LANGUAGE, lines of label TAB text, it prints Markdown; with
 * DATA_FOLDER RESULTS_FILE it measures the validation file of every language that has weights and writes the table there.
 */
public final class SentimentEvaluationMain {

    private static final String USAGE = "usage: SentimentEvaluationMain FILE LANGUAGE | --all DATA_FOLDER RESULTS_FILE";

    private SentimentEvaluationMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        LinearSentimentScorer scorer = LinearSentimentScorer.builtIn();
        if (args.length == 2) {
            EvaluationTable table = new EvaluationTable();
            table.add(args[1], predictions(scorer, args[1], Example.read(Path.of(args[0]))));
            table.lines().forEach(console::println);
        } else if (args.length == 3 && args[0].equals("--all")) {
            ResultsSection.replace(Path.of(args[2]), validation(scorer, new TrainingData(Path.of(args[1]))));
        } else {
            console.println(USAGE);
        }
    }

    private static List<String> validation(LinearSentimentScorer scorer, TrainingData data) throws IOException {
        EvaluationTable table = new EvaluationTable();
        for (String language : scorer.languages()) {
            table.add(language, predictions(scorer, language, data.validation(language)));
        }
        return table.lines();
    }

    private static List<Prediction> predictions(LinearSentimentScorer scorer, String language, List<Example> examples) {
        if (!scorer.languages().contains(language)) {
            throw new IllegalArgumentException("language must be one of " + scorer.languages() + ", was " + language);
        }
        return Prediction.of(scorer, language, examples);
    }
}
