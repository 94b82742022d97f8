package io.vigie.training.function;

import io.vigie.analytics.understand.Understander;
import io.vigie.analytics.understand.Understanding;
import io.vigie.analytics.understand.function.FunctionScore;
import io.vigie.analytics.understand.mention.TextMention;
import io.vigie.analytics.understand.sentiment.LinearSentimentScorer;
import io.vigie.configuration.load.BuiltInFunctions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures the shipped functions on labelled texts, as {@code vigie understand} gives them, and prints figures only. Argument: a
 * file of language TAB functions TAB text; without one, the evaluation mentions that are kept apart.
 */
public final class FunctionEvaluationMain {

    private FunctionEvaluationMain() {}

    public static void main(String[] args) throws IOException {
        PrintStream console = System.out;
        List<LabelledText> texts =
                args.length > 0 ? LabelledText.file(Path.of(args[0])) : LabelledText.resource("evaluation.tsv");
        List<Judged> judged = judge(texts);
        console.println(FunctionFigures.of(judged).summary("all"));
        for (String language : List.of("en", "fr")) {
            console.println(FunctionFigures.of(judged.stream()
                            .filter(each -> each.language().equals(language))
                            .toList())
                    .summary(language));
        }
        FunctionFigures.of(judged).table().forEach(console::println);
    }

    /** What the shipped configuration makes of texts. */
    static List<Judged> judge(List<LabelledText> texts) {
        Understander understander = Understanding.of(List.of(), BuiltInFunctions.all(), LinearSentimentScorer.builtIn())
                .understander();
        return texts.stream().map(text -> judge(text, understander)).toList();
    }

    private static Judged judge(LabelledText text, Understander understander) {
        return new Judged(
                text.language(),
                text.functions(),
                understander.understand(TextMention.of(text.text())).functions().stream()
                        .map(FunctionScore::id)
                        .collect(Collectors.toSet()));
    }
}
