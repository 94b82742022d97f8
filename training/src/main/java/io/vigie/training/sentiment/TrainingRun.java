package io.vigie.training.sentiment;

import io.vigie.analytics.understand.sentiment.Calibration;
import io.vigie.analytics.understand.sentiment.LanguageWeights;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.analytics.understand.sentiment.SentimentModel;
import io.vigie.analytics.understand.sentiment.SentimentModelFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One run over all languages: train, calibrate, measure on texts left out, write. Validation files are for
 * {@link SentimentEvaluationMain}.
 */
final class TrainingRun {

    /** Below this the best class is about as likely wrong as right. */
    private static final double UNSURE_BELOW = 0.45;

    private static final int FOLDS = 5;

    private final TrainingData data;
    private final Consumer<String> report;
    private final EvaluationTable table = new EvaluationTable();

    TrainingRun(TrainingData data, Consumer<String> report) {
        this.data = data;
        this.report = report;
    }

    void write(Path file) throws IOException {
        List<LanguageWeights> languages = new ArrayList<>();
        for (Recipe recipe : Recipes.all()) {
            languages.add(train(recipe));
        }
        table.lines().forEach(report);
        languages.forEach(weights -> report.accept(weights.language() + ": " + weights.calibration()));
        SentimentModelFormat.write(new SentimentModel(languages), Files.newOutputStream(file));
        report.accept(String.format(Locale.ROOT, "%n%s: %,d bytes", file, Files.size(file)));
    }

    private LanguageWeights train(Recipe recipe) throws IOException {
        String language = recipe.language();
        LanguageTrainer trainer = new LanguageTrainer(recipe, data.knowledge(language));
        List<Example> training = data.training(language);
        List<Prediction> unseen = crossValidated(trainer, training);
        LanguageWeights raw = trainer.train(training);
        Calibration calibration = Calibrator.calibrate(raw.calibration(), unseen, UNSURE_BELOW);
        table.add(language + ", cross-validated", Calibrator.calibrated(unseen, calibration));
        return new LanguageWeights(language, calibration, raw.tables());
    }

    /**
     * Uncalibrated predictions for every training text by a model that has not seen it. The folds are stretches of the file,
     * which in English are years and topics: what a model is asked is of other years than what it learned from.
     */
    private static List<Prediction> crossValidated(LanguageTrainer trainer, List<Example> examples) {
        List<Prediction> predictions = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int from = examples.size() * fold / FOLDS;
            int to = examples.size() * (fold + 1) / FOLDS;
            List<Example> seen = new ArrayList<>(examples.subList(0, from));
            seen.addAll(examples.subList(to, examples.size()));
            predictions.addAll(predictions(trainer.train(seen), examples.subList(from, to)));
        }
        return predictions;
    }

    private static List<Prediction> predictions(LanguageWeights weights, List<Example> examples) {
        LinearSentimentScorer scorer = new LinearSentimentScorer(new SentimentModel(List.of(weights)));
        return Prediction.of(scorer, weights.language(), examples);
    }
}
