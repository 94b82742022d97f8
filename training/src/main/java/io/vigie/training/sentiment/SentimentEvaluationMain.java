package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the shipped model on labelled texts. With FILE LANGUAGE, lines of label TAB text, it prints Markdown; with
 * DATA_FOLDER RESULTS_FILE it measures the validation file of every language that has weights, this project's own mentions kept
 * apart and the labelled airline tweets, and writes the table there.
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
            List<String> lines = validation(scorer, Path.of(args[1]));
            if (!Files.exists(AirlineTweets.file(Path.of(args[1])))) {
                console.println("SKIPPED: no airline tweets: " + AirlineTweets.file(Path.of(args[1])) + " is absent");
            }
            ResultsSection.replace(Path.of(args[2]), lines);
        } else {
            console.println(USAGE);
        }
    }

    private static List<String> validation(LinearSentimentScorer scorer, Path folder) throws IOException {
        TrainingData data = new TrainingData(folder);
        EvaluationTable table = new EvaluationTable();
        for (String language : scorer.languages()) {
            List<Prediction> given = predictions(scorer, language, data.validation(language));
            List<Prediction> mentions = predictions(scorer, language, OwnMentions.validation(language));
            table.add(language, given);
            if (!mentions.isEmpty()) {
                table.add(language + ", own mentions", mentions);
                table.add(
                        language + ", both",
                        Stream.concat(given.stream(), mentions.stream()).toList());
            }
        }
        if (Files.exists(AirlineTweets.file(folder))) {
            table.add("en, airline tweets", predictions(scorer, "en", AirlineTweets.read(folder)));
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
