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
 * One run over all languages: train, calibrate, measure on texts left out, write.
 */
final class TrainingRun {

    /** Below this the best class is about as likely wrong as right. */
    private static final double UNSURE_BELOW = 0.45;

    private static final int FOLDS = 3;

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
        Sources sources = data.sources(language);
        List<Prediction> given = new ArrayList<>();
        List<Prediction> mentions = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            LanguageWeights weights = trainer.train(sources.without(fold, FOLDS).weighted(recipe.weights()));
            Sources unseen = sources.only(fold, FOLDS);
            given.addAll(predictions(weights, unseen.given()));
            mentions.addAll(predictions(weights, unseen.mentions()));
        }
        LanguageWeights raw = trainer.train(sources.weighted(recipe.weights()));
        List<Prediction> all = new ArrayList<>(given);
        all.addAll(mentions);
        Calibration calibration =
                Calibrator.calibrate(raw.calibration(), mentions.isEmpty() ? all : validation(raw), UNSURE_BELOW);
        table.add(language + ", given files", Calibrator.calibrated(given, calibration));
        if (!mentions.isEmpty()) {
            table.add(language + ", own mentions", Calibrator.calibrated(mentions, calibration));
            table.add(language + ", both", Calibrator.calibrated(all, calibration));
        }
        return new LanguageWeights(language, calibration, raw.tables());
    }

    /**
     * Where there are own mentions there are texts enough to fit one number to those that are never learned from; a model that
     * learned from two thirds is too sure of the third, and a temperature fitted to that makes the whole one too unsure.
     */
    private List<Prediction> validation(LanguageWeights weights) throws IOException {
        List<Example> texts = new ArrayList<>(data.validation(weights.language()));
        texts.addAll(OwnMentions.validation(weights.language()));
        return predictions(weights, texts);
    }

    /** Uncalibrated predictions by a model that has not seen the texts. */
    private static List<Prediction> predictions(LanguageWeights weights, List<Example> examples) {
        LinearSentimentScorer scorer = new LinearSentimentScorer(new SentimentModel(List.of(weights)));
        return Prediction.of(scorer, weights.language(), examples);
    }
}
