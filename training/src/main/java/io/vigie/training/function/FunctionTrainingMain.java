package io.vigie.training.function;

import io.vigie.analytics.understand.function.Combination;
import io.vigie.analytics.understand.function.FunctionModel;
import io.vigie.analytics.understand.function.FunctionModelFormat;
import io.vigie.analytics.understand.function.TextWeights;
import io.vigie.configuration.FunctionConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Trains and writes the function model and prints its figures by cross-validation. Arguments: the file to write, the share of the
 * mentions of no function that may be given one, and folders of corrections that people made, if any.
 */
public final class FunctionTrainingMain {

    /** Limits of false alarms whose figures are printed for comparison. */
    private static final double[] LIMITS = {0.03, 0.05, 0.08, 0.1, 0.15, 0.2};

    private FunctionTrainingMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        if (args.length < 2) {
            console.println("usage: FunctionTrainingMain MODEL_FILE FALSE_ALARMS [CORRECTIONS_FOLDER...]");
            return;
        }
        List<LabelledText> mentions = new ArrayList<>(LabelledText.resource("training.tsv"));
        mentions.addAll(Corrections.read(Stream.of(args).skip(2).map(Path::of).toList()));
        train(mentions, Path.of(args[0]), Double.parseDouble(args[1]), console);
    }

    private static void train(List<LabelledText> mentions, Path file, double falseAlarms, PrintStream console)
            throws IOException {
        Evidence evidence = new Evidence();
        List<Lesson> phrases = Lessons.phrases();
        List<Unseen> unseen = new CrossValidation(mentions, phrases, evidence).run();
        for (double limit : LIMITS) {
            console.println(
                    FunctionFigures.of(CrossValidation.judged(unseen, limit)).summary("cross-validation, " + limit));
        }
        FunctionFigures.of(CrossValidation.judged(unseen, falseAlarms)).table().forEach(console::println);
        write(
                new TextTrainer().train(Lessons.of(mentions, phrases)),
                CombinationTrainer.train(unseen, falseAlarms),
                file);
        console.println(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
    }

    private static void write(TextWeights words, Combination combination, Path file) throws IOException {
        FunctionModel model = new FunctionModel(FunctionConfig.BUILT_IN, words, combination);
        FunctionModelFormat.write(model, Files.newOutputStream(file));
    }
}
