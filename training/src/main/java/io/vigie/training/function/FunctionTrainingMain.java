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

/**
 * Trains and writes the function model and prints its figures by cross-validation. Arguments: the folder with the data, and the
 * file to write.
 */
public final class FunctionTrainingMain {

    private FunctionTrainingMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        if (args.length != 2) {
            console.println("usage: FunctionTrainingMain DATA_FOLDER MODEL_FILE");
            return;
        }
        train(Path.of(args[0]), Path.of(args[1]), console);
    }

    private static void train(Path data, Path file, PrintStream console) throws IOException {
        List<LabelledText> mentions = LabelledText.resource("training.tsv");
        Evidence evidence = new Evidence();
        List<Lesson> others = new ArrayList<>(Lessons.phrases());
        others.addAll(Lessons.unlabelled(data, evidence));
        List<Unseen> unseen = new CrossValidation(mentions, others, evidence).run();
        FunctionFigures figures = FunctionFigures.of(CrossValidation.judged(unseen));
        console.println(figures.summary("cross-validation"));
        figures.table().forEach(console::println);
        mentions.forEach(mention -> others.add(new Lesson(mention, 1)));
        write(new TextTrainer().train(others), CombinationTrainer.train(unseen), file);
        console.println(String.format(Locale.ROOT, "%s: %,d bytes", file, Files.size(file)));
    }

    private static void write(TextWeights words, Combination combination, Path file) throws IOException {
        FunctionModel model = new FunctionModel(FunctionConfig.BUILT_IN, words, combination);
        FunctionModelFormat.write(model, Files.newOutputStream(file));
    }
}
