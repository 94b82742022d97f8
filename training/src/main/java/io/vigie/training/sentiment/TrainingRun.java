package io.vigie.training.sentiment;

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

/** One run over all languages: train, calibrate, measure as served, write. */
final class TrainingRun {

    /** Below this the best class is about as likely wrong as right. */
    private static final double UNSURE_BELOW = 0.45;

    /** With fewer training texts a temperature from the validation file alone would be mostly chance. */
    private static final int FEW = 10_000;

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
        LanguageTrainer trainer = new LanguageTrainer(recipe, data.lexicons(language));
        List<Example> training = data.training(language);
        List<Example> validation = data.validation(language);
        LanguageWeights raw = trainer.train(training);
        List<Prediction> evidence = new ArrayList<>(predictions(raw, validation));
        if (training.size() < FEW) {
            List<Prediction> crossValidated = crossValidated(trainer, training);
            table.add(language + ", cross-validated, uncalibrated", crossValidated);
            evidence.addAll(crossValidated);
        }
        LanguageWeights calibrated = new LanguageWeights(
                language, Calibrator.calibrate(raw.calibration(), evidence, UNSURE_BELOW), raw.tables());
        table.add(language + ", validation", predictions(calibrated, validation));
        return calibrated;
    }

    /** Uncalibrated predictions for every training text by a model that has not seen it. */
    private static List<Prediction> crossValidated(LanguageTrainer trainer, List<Example> examples) {
        List<Prediction> predictions = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(examples.get(i));
            }
            predictions.addAll(predictions(trainer.train(seen), unseen));
        }
        return predictions;
    }

    private static List<Prediction> predictions(LanguageWeights weights, List<Example> examples) {
        LinearSentimentScorer scorer = new LinearSentimentScorer(new SentimentModel(List.of(weights)));
        return Prediction.of(scorer, weights.language(), examples);
    }
}
